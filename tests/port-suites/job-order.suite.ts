import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobPlace, JobStore } from "../../src-main/ports/job-store";
import { claim, insertJob } from "../support/stores/run-job";
import type { TestStore } from "../support/stores/store-targets";

/** The one order of a spool's queue, and how a person changes it. */
export function jobOrderSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let jobs: JobStore;
  beforeAll(async () => {
    test = await open();
    jobs = test.store.jobs;
  });
  afterAll(() => test.close());

  /** A spool with queued jobs a, b, c and so on; `order` is how they would be claimed. */
  const line = async (names: string) => {
    const spoolId = randomUUID();
    const add = (name: string) =>
      insertJob(jobs, { spoolId, batchId: `${name} ${spoolId.slice(0, 8)}`, filename: name });
    for (const name of names) await add(name);
    const batchId = (name: string) => `${name} ${spoolId.slice(0, 8)}`;
    return {
      spoolId,
      add,
      batchId,
      move: (name: string, to: JobPlace) => jobs.move(spoolId, batchId(name), to),
      order: async () => (await jobs.claimable(spoolId, 100)).map(({ filename }) => filename).join(""),
    };
  };

  describe("a queued job goes", () => {
    it.each<[string, string, "first" | "earlier" | "later" | "last", string]>([
      ["first", "d", "first", "dabce"],
      ["first, where it is first", "a", "first", "abcde"],
      ["one earlier", "c", "earlier", "acbde"],
      ["one earlier, to the front", "b", "earlier", "bacde"],
      ["one earlier, where it is first", "a", "earlier", "abcde"],
      ["one later", "b", "later", "acbde"],
      ["one later, to the end", "d", "later", "abced"],
      ["one later, where it is last", "e", "later", "abcde"],
      ["last", "a", "last", "bcdea"],
      ["last, where it is last", "e", "last", "abcde"],
    ])("%s", async (_, name, to, want) => {
      const { move, order } = await line("abcde");
      expect(await move(name, to)).toBe("moved");
      expect(await order()).toBe(want);
    });

    it.each([
      ["a", "d", "bcade"],
      ["e", "a", "eabcd"],
      ["b", "c", "abcde"],
      ["c", "b", "acbde"],
      ["c", "c", "abcde"],
    ])("%s before %s", async (name, before, want) => {
      const { move, order, batchId } = await line("abcde");
      expect(await move(name, { before: batchId(before) })).toBe("moved");
      expect(await order()).toBe(want);
    });
  });

  it("any row of moves leaves the order that they say, and each new job comes last", async () => {
    const { move, order, add, batchId } = await line("abcd");
    await move("d", "first");
    await move("a", "last");
    await move("c", { before: batchId("d") });
    await move("b", "earlier");
    expect(await order()).toBe("cbda");
    await add("e");
    await move("c", "last");
    await add("f");
    await move("f", "earlier");
    expect(await order()).toBe("bdaefc");
  });

  it("is the order that the Imports screen shows", async () => {
    const { move, spoolId } = await line("abc");
    await move("c", "first");
    const { queued } = await jobs.queueOf(spoolId, "2000-01-01 00:00:00.000000");
    expect(queued.map(({ filename }) => filename).join("")).toBe("cab");
  });

  it("a job that was claimed, is of another spool or is not there is not moved, nor is one put before it", async () => {
    const { spoolId, move, order, batchId } = await line("abc");
    const [first] = await jobs.claimable(spoolId, 1);
    await claim(jobs, first?.id ?? 0);
    const other = await line("x");
    expect(await move("a", "last")).toBe("not_in_state");
    expect(await move("c", { before: batchId("a") })).toBe("not_in_state");
    expect(await move("c", { before: other.batchId("x") })).toBe("not_in_state");
    expect(await jobs.move(spoolId, other.batchId("x"), "first")).toBe("not_in_state");
    expect(await jobs.move(spoolId, randomUUID(), "first")).toBe("not_in_state");
    expect([await order(), await other.order()]).toEqual(["bc", "x"]);
  });

  it("moves at once from two screens leave every job in the line once", async () => {
    const { move, order } = await line("abcdef");
    await Promise.all(["f", "e", "d", "c", "b"].map((name) => move(name, "first")));
    expect(
      Array.from(await order())
        .sort()
        .join(""),
    ).toBe("abcdef");
  });
}
