import { describe, expect, it } from "vitest";
import { revertImport } from "../../../src-main/importing/revert-import";
import type { DeliveredMonth, ReadingStore } from "../../../src-main/ports/reading-store";
import { Failure } from "../../../src-shared/failure";
import { fakeClock } from "../../support/fakes/fake-clock";
import { jobRow } from "../../support/fakes/job-row";
import { only } from "../../support/fakes/only";

const MINUTES = 60_000;
const months: DeliveredMonth[] = [1, 2, 3].map((meterId) => ({
  ...{ type: "hh", meterId, channelId: meterId, month: 24_310, days: 0b111 },
}));

type Taken = Awaited<ReturnType<ReadingStore["takeOut"]>>;
const three: Taken = { outcome: "taken", days: { removed: 1, restored: 1, kept: 1 } };

/** An undo of three parts of three days; `takeOut` answers its calls in turn. */
function undo(answers: readonly (Taken | Failure)[], given: { checkpointRow?: number } = {}) {
  const clock = fakeClock();
  const stop = new AbortController();
  const calls: string[] = [];
  let checkpointRow = given.checkpointRow ?? 0;
  const work = revertImport({
    clock,
    partDays: 3,
    takenOut: () => calls.push("told"),
    readings: only<ReadingStore>("readings", {
      delivered: (importId) => {
        calls.push(`what is left of ${importId}`);
        return Promise.resolve(months);
      },
      takeOut: ({ fence, importId, months: part }) => {
        const answer = answers[calls.filter((call) => call.startsWith("take")).length] ?? three;
        calls.push(
          `take ${part.map(({ meterId }) => meterId).join()} of ${importId} at ${fence.checkpointRow}`,
        );
        return answer instanceof Failure ? Promise.reject(answer) : Promise.resolve(answer);
      },
    }),
  });
  const run = {
    job: jobRow({ id: 9, kind: "revert", revertsJob: 7, checkpointRow }),
    signal: stop.signal,
    // An undo is never cancelled.
    cancelled: new AbortController().signal,
    fence: () => ({ jobId: 9, owner: "me", attempt: 1, checkpointRow }),
    advance: (to: number) => (checkpointRow = to),
  };
  return { calls, clock, stop, walk: () => work(run), checkpoint: () => checkpointRow };
}

describe("a run of an undo", () => {
  it("takes what is left out part by part, tells after each, and completes", async () => {
    const { walk, calls, checkpoint } = undo([]);
    expect(await walk()).toEqual({ status: "completed", totalRows: null, errorCode: null, errorParams: {} });
    expect(calls).toEqual([
      "what is left of 7",
      ...["take 1 of 7 at 0", "told"],
      ...["take 2 of 7 at 3", "told"],
      ...["take 3 of 7 at 6", "told"],
    ]);
    expect(checkpoint()).toBe(9);
  });

  it("goes on counting from where an earlier run came to", async () => {
    const { walk, checkpoint } = undo([], { checkpointRow: 40 });
    await walk();
    expect(checkpoint()).toBe(49);
  });

  it("stops at once where the undo is another run's, and takes nothing more out", async () => {
    const { walk, calls } = undo([three, { outcome: "lost" }]);
    expect(await walk()).toBe("lost");
    expect(calls.filter((call) => call.startsWith("take"))).toEqual(["take 1 of 7 at 0", "take 2 of 7 at 3"]);
  });

  it("does a part again that met contention", async () => {
    const { walk, calls, clock } = undo([three, new Failure("store_busy"), new Failure("store_busy")]);
    const ended = walk();
    await clock.advance(MINUTES);
    expect(await ended).toMatchObject({ status: "completed" });
    expect(calls.filter((call) => call === "take 2 of 7 at 3")).toHaveLength(3);
  });

  it.each(["store_lost", "store_read_only", "store_error"] as const)(
    "leaves %s to the queue",
    async (code) => {
      const { walk, checkpoint } = undo([three, new Failure(code)]);
      await expect(walk()).rejects.toMatchObject({ code });
      expect(checkpoint()).toBe(3);
    },
  );

  it("stops between two parts when its process does", async () => {
    const { walk, stop, calls } = undo([]);
    stop.abort();
    await expect(walk()).rejects.toMatchObject({ name: "AbortError" });
    expect(calls).toEqual(["what is left of 7"]);
  });
});
