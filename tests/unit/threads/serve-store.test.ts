import { MessageChannel } from "node:worker_threads";
import { afterEach, beforeEach, expect, it } from "vitest";
import { serveStore, type ServedStore } from "../../../src-main/threads/sqlite/serve-store";
import type { StoreCall, StoreReply } from "../../../src-main/threads/sqlite/store-messages";
import type { JobStore } from "../../../src-main/ports/job-store";
import { Failure } from "../../../src-shared/failure";

let channel: MessageChannel;
beforeEach(() => {
  channel = new MessageChannel();
});
afterEach(() => {
  channel.port1.close();
});

function serve(jobs: Partial<JobStore>): void {
  const store: ServedStore = { jobs: jobs as JobStore, close: () => Promise.resolve() };
  serveStore(store, channel.port2, () => undefined);
}

function ask(message: StoreCall): Promise<StoreReply> {
  return new Promise((resolve) => {
    channel.port1.once("message", resolve);
    channel.port1.postMessage(message);
  });
}

const call = (id: number, method: string, ...args: unknown[]): StoreCall => ({
  ...{ id, kind: "call", part: "jobs", method, args },
});

it("answers a method's value, and a Failure as data", async () => {
  serve({
    attempts: () => Promise.resolve([]),
    problemCounts: () => Promise.reject(new Failure("store_busy", { retryable: true })),
  });
  expect(await ask(call(1, "attempts", 7))).toEqual({ id: 1, kind: "value", value: [] });
  expect(await ask(call(2, "problemCounts", 7))).toEqual({
    ...{ id: 2, kind: "failure", failure: { code: "store_busy", params: {}, retryable: true } },
  });
});

it.each([
  ["a method that the port has not", call(1, "drop")],
  ["what every object inherits", call(1, "toString")],
  ["a part that is not served", { ...call(1, "migrate"), part: "schema" } as StoreCall],
])("refuses %s", async (_, message) => {
  serve({});
  expect(await ask(message)).toMatchObject({ kind: "failure", failure: { code: "unexpected" } });
});

it("gives an iterable in pages, the last of them empty", async () => {
  async function* rejects() {
    for (let row = 1; row <= 501; row++) yield await Promise.resolve(row);
  }
  serve({ rejects: rejects as unknown as JobStore["rejects"] });
  expect(await ask(call(5, "rejects", 7))).toEqual({ id: 5, kind: "iterable" });
  const sizes: number[] = [];
  for (let page = 0; page < 3; page++) {
    const reply = await ask({ id: 5, kind: "page" });
    if (reply.kind === "values") sizes.push(reply.values.length);
  }
  expect(sizes).toEqual([500, 1, 0]);
});

it("a page of an iterable that it never heard of is lost, not over: the thread died in between", async () => {
  serve({});
  expect(await ask({ id: 9, kind: "page" })).toMatchObject({
    ...{ kind: "failure", failure: { code: "store_lost", retryable: true } },
  });
});
