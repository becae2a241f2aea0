import { describe, expect, test } from "vitest";
import { createUndoStore } from "../../../src-renderer/state/undo-store";
import { Failure } from "../../../src-shared/failure";
import { buildJob, buildQueue } from "../../support/renderer/build-job";
import { buildPreview } from "../../support/renderer/build-undo";
import { clientOf } from "../../support/renderer/client-of";
import { FakeHost, type Handlers } from "../../support/renderer/fake-host";

const job = buildJob({ status: "completed", importedRows: 3 });
const busy = () => {
  throw new Failure("store_busy", { params: { reason: "" }, retryable: true });
};

function storeOver(handlers: Handlers) {
  return createUndoStore(clientOf(new FakeHost(buildQueue(), handlers)), job.batchId);
}

/** Answers of the preview, given when the test says so and in the order it says. */
function heldAnswers() {
  const answers: ((removed: number) => void)[] = [];
  const ask = () =>
    new Promise<ReturnType<typeof buildPreview>>((resolve) => {
      answers.push((removed) => resolve(buildPreview({ removed })));
    });
  return { answers, ask };
}

describe("the undo of an import, before it begins", () => {
  test("asks what it would do each time the line opens", async () => {
    let removed = 0;
    const store = storeOver({ "jobs.undoPreview": () => buildPreview({ removed: (removed += 1) }) });
    await store.getState().open();
    expect(store.getState()).toMatchObject({ isOpen: true, preview: { removed: 1 }, failure: null });
    store.getState().keep();
    expect(store.getState()).toMatchObject({ isOpen: false, preview: null });
    await store.getState().open();
    expect(store.getState().preview?.removed).toBe(2);
  });

  test("an answer that comes after the line was closed, or asked for anew, is dropped", async () => {
    const { answers, ask } = heldAnswers();
    const store = storeOver({ "jobs.undoPreview": ask });
    const first = store.getState().open();
    store.getState().keep();
    answers[0]?.(1);
    await first;
    expect(store.getState()).toMatchObject({ isOpen: false, preview: null });

    const second = store.getState().open();
    const third = store.getState().open();
    answers[2]?.(3);
    await third;
    answers[1]?.(2);
    await second;
    expect(store.getState().preview?.removed).toBe(3);
  });

  test("a preview that fails is told, and asked for again", async () => {
    const world = { away: true };
    const store = storeOver({ "jobs.undoPreview": () => (world.away ? busy() : buildPreview()) });
    await store.getState().open();
    expect(store.getState()).toMatchObject({ isOpen: true, preview: null, failure: { code: "store_busy" } });
    world.away = false;
    await store.getState().open();
    expect(store.getState()).toMatchObject({ preview: buildPreview(), failure: null });
  });

  test("begins, and closes the line; one that cannot begin says why", async () => {
    const world = { away: true };
    const store = storeOver({
      "jobs.undoPreview": () => buildPreview(),
      "jobs.undo": () => (world.away ? busy() : { job }),
    });
    await store.getState().open();
    expect(await store.getState().undo()).toBe(false);
    expect(store.getState()).toMatchObject({ isOpen: true, failure: { code: "store_busy" } });
    world.away = false;
    expect(await store.getState().undo()).toBe(true);
    expect(store.getState()).toMatchObject({ isOpen: false, failure: null });
  });
});
