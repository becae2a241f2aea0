import { describe, expect, test } from "vitest";
import type { MeterdropBridge } from "../../../src-shared/contract/bridge";
import type { Answer } from "../../../src-shared/contract/method";
import { bridgeClient } from "../../../src-renderer/client/bridge";
import { buildQueue } from "../../support/renderer/build-job";

function bridgeThat(call: () => Promise<Answer<unknown>>): MeterdropBridge {
  return {
    call,
    on: () => () => undefined,
    fileId: (file) => Promise.resolve(`id:${file.name}`),
    chooseFolder: () => Promise.resolve(null),
    chooseFiles: () => Promise.resolve(["f-1"]),
    onCommand: () => () => undefined,
  };
}

describe("the client over the bridge", () => {
  test("passes on a value that is as agreed", async () => {
    const view = buildQueue();
    const client = bridgeClient(bridgeThat(() => Promise.resolve({ ok: true, value: view })));
    expect(await client.call("queue.now", {})).toEqual({ ok: true, value: view });
  });

  test("a value of another shape is a failure that names the place", async () => {
    const value = { ...buildQueue(), waiting: [{ batchId: 1 }] };
    const client = bridgeClient(bridgeThat(() => Promise.resolve({ ok: true, value })));
    expect(await client.call("queue.now", {})).toMatchObject({
      ok: false,
      failure: { code: "unexpected", params: { message: expect.stringContaining("queue.now") as string } },
    });
  });

  test("a failure keeps its code, and a bridge that breaks is one", async () => {
    const failure = { code: "job_not_found", params: { batchId: "x" }, retryable: false };
    const failing = bridgeClient(bridgeThat(() => Promise.resolve({ ok: false, failure })));
    expect(await failing.call("queue.now", {})).toEqual({ ok: false, failure });
    const broken = bridgeClient(bridgeThat(() => Promise.reject(new Error("the host is gone"))));
    expect(await broken.call("queue.now", {})).toEqual({
      ok: false,
      failure: { code: "unexpected", params: { message: "the host is gone" }, retryable: false },
    });
  });

  test("shows a folder, and why it cannot be shown is an answer", async () => {
    const bridge = bridgeThat(() => Promise.reject(new Error("not called")));
    const shown = bridgeClient({ ...bridge, openFolder: () => Promise.resolve({ ok: true, value: null }) });
    expect(await shown.openFolder(7)).toEqual({ ok: true, value: null });
    const broken = bridgeClient({
      ...bridge,
      openFolder: () => Promise.reject(new Error("the host is gone")),
    });
    expect(await broken.openFolder(7)).toMatchObject({ ok: false, failure: { code: "unexpected" } });
  });

  test("turns files into ids, in order", async () => {
    const client = bridgeClient(bridgeThat(() => Promise.reject(new Error("not called"))));
    const files = ["a.csv", "b.csv"].map((name) => new File([], name));
    expect(await client.fileIds(files)).toEqual(["id:a.csv", "id:b.csv"]);
  });
});
