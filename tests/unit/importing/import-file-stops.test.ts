import { describe, expect, it } from "vitest";
import { LOST } from "../../../src-main/ports/run-job";
import { Failure } from "../../../src-shared/failure";
import { corridor, type Met } from "../../support/importing/corridor";

const start = ["bytes", "open", "detect jan.csv as auto", "plan wide hh at 0"];
const reads = "read wide after 0, 2 rows a batch";
const whole = [...start, reads, "load 1-2", "landed", "load 3-4", "landed", "close"];
const rejects = (code: Failure["code"]) => () => Promise.reject(new Failure(code));

describe("a stage that fails", () => {
  const readFails = (at: number) => (number: number) => {
    if (number === at) throw new Failure("line_too_long");
  };
  const loadFails = (at: number, code: Failure["code"]) => (number: number) =>
    number === at ? Promise.reject(new Failure(code)) : Promise.resolve({});

  it.each<[string, Met, string, string[], number]>([
    [
      "the copy is not there",
      { bytesPath: rejects("spool_copy_missing") },
      "spool_copy_missing",
      ["bytes"],
      0,
    ],
    ["detection", { detect: rejects("unexpected") }, "unexpected", [...start.slice(0, 3), "close"], 0],
    ["the plan is not written", { writePlan: rejects("store_lost") }, "store_lost", [...start, "close"], 0],
    ["the first read", { read: readFails(1) }, "line_too_long", [...start, reads, "close"], 0],
    [
      "a later read",
      { read: readFails(2) },
      "line_too_long",
      [...start, reads, "load 1-2", "landed", "close"],
      2,
    ],
    ["the end of the file", { read: readFails(3) }, "line_too_long", whole, 4],
    [
      "a load",
      { load: loadFails(2, "store_lost") },
      "store_lost",
      [...start, reads, "load 1-2", "landed", "load 3-4", "close"],
      2,
    ],
  ])(
    "%s: the queue is told, the reader is closed, what is in stays in",
    async (_, met, code, calls, checkpoint) => {
      const given = corridor(met);
      await expect(given.walk()).rejects.toMatchObject({ code });
      expect(given.calls).toEqual(calls);
      expect(given.checkpoint()).toBe(checkpoint);
    },
  );
});

describe("a job that belongs to another run", () => {
  it.each<[string, Met, string[]]>([
    ["before its plan", { writePlan: () => Promise.resolve("lost") }, [...start, "close"]],
    [
      "at a batch",
      { load: (number) => Promise.resolve(number === 2 ? { outcome: "lost" } : {}) },
      [...start, reads, "load 1-2", "landed", "load 3-4", "close"],
    ],
  ])("%s: nothing more is written", async (_, met, calls) => {
    const given = corridor(met);
    expect(await given.walk()).toBe(LOST);
    expect(given.calls).toEqual(calls);
  });
});

describe("a cancel", () => {
  const asked = (at: number): Met => ({
    load: (number) => Promise.resolve({ cancelRequested: number >= at }),
  });

  it("is honoured while the file is read, however long it brings no batch", async () => {
    const given = corridor({
      read: (number) => {
        if (number !== 2) return;
        given.cancel.abort();
        throw new DOMException("aborted", "AbortError");
      },
    });
    expect(await given.walk()).toMatchObject({ status: "cancelled" });
    expect(given.calls).toEqual([...start, reads, "load 1-2", "landed", "close"]);
  });

  it("is honoured while the file is looked at; nothing of it is in", async () => {
    const given = corridor({
      detect: () => {
        given.cancel.abort();
        return Promise.reject(new DOMException("aborted", "AbortError"));
      },
    });
    expect(await given.walk()).toMatchObject({ status: "cancelled" });
    expect(given.checkpoint()).toBe(0);
  });

  it("is honoured before the next batch; what is in stays in", async () => {
    const { walk, calls, checkpoint } = corridor(asked(1));
    expect(await walk()).toEqual({ status: "cancelled", totalRows: null, errorCode: null, errorParams: {} });
    expect(calls).toEqual([...start, reads, "load 1-2", "landed", "close"]);
    expect(checkpoint()).toBe(2);
  });

  it("that comes with the last batch finds nothing left to cancel", async () => {
    const { walk, calls } = corridor(asked(2));
    expect(await walk()).toMatchObject({ status: "completed", totalRows: 4 });
    expect(calls).toEqual(whole);
  });
});

describe("a process that stops", () => {
  it.each<[string, (stop: () => void) => Met, string[], number]>([
    [
      "before detection",
      (stop) => ({ bytesPath: () => (stop(), Promise.resolve("/spool/b.bytes")) }),
      start.slice(0, 3).concat("close"),
      0,
    ],
    ["at the first read", (stop) => ({ read: stop }), [...start, reads, "close"], 0],
    [
      "at a later read",
      (stop) => ({ read: (number) => (number === 2 ? stop() : undefined) }),
      [...start, reads, "load 1-2", "landed", "close"],
      2,
    ],
    [
      "in a load: it is let finish",
      (stop) => ({ load: () => (stop(), Promise.resolve({})) }),
      [...start, reads, "load 1-2", "landed", "close"],
      2,
    ],
  ])("%s: the next step is not begun, the reader is closed", async (_, met, calls, checkpoint) => {
    const given = corridor(
      met(() => {
        given.stop.abort();
      }),
    );
    await expect(given.walk()).rejects.toMatchObject({ name: "AbortError" });
    expect(given.calls).toEqual(calls);
    expect(given.checkpoint()).toBe(checkpoint);
  });
});
