import { describe, expect, it } from "vitest";
import type { Detection } from "../../../src-shared/jobs/detection";
import { badRow, corridor, goodRow, type Met } from "../../support/importing/corridor";
import { plan } from "../../support/stores/plan";

const start = ["bytes", "open", "detect jan.csv as auto", "plan wide hh at 0"];
const reads = "read wide after 0, 2 rows a batch";
const whole = [...start, reads, "load 1-2", "landed", "load 3-4", "landed", "close"];
const done = { status: "completed", totalRows: 4, errorCode: null, errorParams: {} };

describe("the corridor", () => {
  it("goes from the spool to the store in one order, the plan before the first batch", async () => {
    const { walk, calls, checkpoint } = corridor();
    expect(await walk()).toEqual(done);
    expect(calls).toEqual(whole);
    expect(checkpoint()).toBe(4);
  });

  it("fences each batch by the rows before it, and hands on name, merge rule and the strip as it is", async () => {
    const { walk, loads } = corridor({ job: { merge: "replace_actual" } });
    await walk();
    const same = { filename: "jan.csv", merge: "replace_actual", dryRun: false };
    expect(loads).toMatchObject([
      { ...same, fence: { owner: "me", attempt: 3, checkpointRow: 0 }, cells: "0".repeat(48) },
      { ...same, fence: { owner: "me", attempt: 3, checkpointRow: 2 }, cells: "after 2" },
    ]);
  });

  it("of a dry run is the same walk, each load told that nothing may be written", async () => {
    const { walk, calls, loads } = corridor({ job: { dryRun: true } });
    expect(await walk()).toEqual(done);
    expect(calls).toEqual(whole);
    expect(loads.map(({ dryRun }) => dryRun)).toEqual([true, true]);
  });

  it("holds a stored plan against the file instead of guessing again", async () => {
    const { walk, calls } = corridor({ job: { plan: plan({ layout: "long" }) } });
    expect(await walk()).toEqual(done);
    expect(calls.slice(2, 5)).toEqual([
      "check plan long",
      "plan long hh at 0",
      "read long after 0, 2 rows a batch",
    ]);
  });

  it("goes on after the rows that are in, by the plan they were read by, its counts from the row", async () => {
    const job = { plan: plan(), checkpointRow: 10, processedRows: 9, importedRows: 9 };
    const { walk, calls, loads, checkpoint } = corridor({ job });
    expect(await walk()).toEqual({ ...done, totalRows: 13 });
    const on = [
      "read wide after 10, 2 rows a batch",
      "load 11-12",
      "landed",
      "load 13-14",
      "landed",
      "close",
    ];
    expect(calls).toEqual(["bytes", "open", ...on]);
    expect(loads[0]?.fence.checkpointRow).toBe(10);
    expect(checkpoint()).toBe(14);
  });

  it("that has nothing left to read ends as its row stands", async () => {
    const job = { plan: plan(), checkpointRow: 4, processedRows: 4, importedRows: 3, failedRows: 1 };
    const { walk, calls } = corridor({ job, batches: [] });
    expect(await walk()).toEqual(done);
    expect(calls.at(-1)).toBe("close");
  });

  it("does not go on with rows that another version read", async () => {
    const job = { plan: plan({ reader: 0 }), checkpointRow: 10, importedRows: 9 };
    const { walk, calls } = corridor({ job });
    await expect(walk()).rejects.toMatchObject({ code: "plan_other_reader", params: { rows: 9 } });
    expect(calls).toEqual(["bytes", "open", "close"]);
  });
});

describe("a file that is not understood", () => {
  const question: Detection = {
    kind: "question",
    question: "which_clock",
    params: { column: "Time" },
    draft: null,
  };
  const reason: Detection = { kind: "failure", code: "no_meter_column", params: { columns: "Date, HH01" } };
  const unfit: Detection = {
    kind: "failure",
    code: "plan_unreadable",
    params: { path: "/spool/b", reason: "why" },
  };

  it.each<[string, Met, object]>([
    [
      "a question",
      { detect: () => Promise.resolve(question) },
      { errorCode: "needs_answer", errorParams: { column: "Time", question: "which_clock" } },
    ],
    [
      "a reason",
      { detect: () => Promise.resolve(reason) },
      { errorCode: "no_meter_column", errorParams: { columns: "Date, HH01", filename: "jan.csv" } },
    ],
    [
      "a plan that does not fit it, told by the file's own name",
      { job: { plan: plan() }, checkPlan: () => Promise.resolve(unfit) },
      { errorCode: "plan_unreadable", errorParams: { filename: "jan.csv", path: "jan.csv", reason: "why" } },
    ],
  ])("ends with %s, nothing written", async (_, met, end) => {
    const { walk, calls } = corridor(met);
    expect(await walk()).toEqual({ status: "failed", totalRows: null, ...end });
    expect(calls).toEqual(["bytes", "open", expect.any(String), "close"]);
  });
});

describe("what the rows came to", () => {
  const every = { errorCode: "every_row_rejected", errorParams: { rows: 2 } };
  it.each<[string, Met, object]>([
    ["no row", { batches: [] }, { status: "failed", totalRows: 0, errorCode: "no_data_rows" }],
    [
      "some rejected",
      { batches: [[badRow, goodRow]] },
      { status: "completed", totalRows: 2, errorCode: null },
    ],
    ["all rejected", { batches: [[badRow], [badRow]] }, { status: "failed", totalRows: 2, ...every }],
    [
      "all rejected in a dry run",
      { job: { dryRun: true }, batches: [[badRow, badRow]] },
      { status: "failed", totalRows: 2, ...every },
    ],
    [
      "all rejected since it went on after good ones",
      { job: { plan: plan(), checkpointRow: 1, processedRows: 1, importedRows: 1 }, batches: [[badRow]] },
      { status: "completed", totalRows: 2, errorCode: null },
    ],
  ])("%s", async (_, met, end) => {
    expect(await corridor(met).walk()).toMatchObject(end);
  });
});
