import { describe, expect, it } from "vitest";
import type { FileReader } from "../../../src-main/importing/file-reader";
import { understandFile } from "../../../src-main/importing/understand-file";
import type { JobStore } from "../../../src-main/ports/job-store";
import type { JobRun } from "../../../src-main/ports/run-job";
import type { Detection } from "../../../src-shared/jobs/detection";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { Job } from "../../../src-shared/jobs/job";
import { jobRow } from "../../support/fakes/job-row";
import { only } from "../../support/fakes/only";
import { plan } from "../../support/stores/plan";

const batchId = "550e8400-e29b-41d4-a716-446655440000";
const stored = plan({ clock: "utc" });
const found = { kind: "plan", plan: plan() } as const;
const { signal } = new AbortController();

it.each<[string, Partial<Job>, string[], object]>([
  ["a new job: detected, as its person chose", { typeChoice: "hh" }, ["detect hh"], found],
  ["a plan without rows: held against the file", { plan: stored }, ["check"], { kind: "plan", plan: stored }],
  ["a plan with rows: as it is", { plan: stored, checkpointRow: 1 }, [], { kind: "plan", plan: stored }],
])("%s", async (_, given, calls, want) => {
  const asked: string[] = [];
  const reader = only<FileReader>("reader", {
    detect: (file) => {
      asked.push(`detect ${file.typeChoice}`);
      expect(file).toMatchObject({ path: "/spool/b", filename: "jan.csv", signal });
      return Promise.resolve(found);
    },
    checkPlan: (file) => {
      asked.push("check");
      expect(file).toEqual({ path: "/spool/b", plan: stored, signal });
      return Promise.resolve({ kind: "plan", plan: file.plan });
    },
  });
  const run = only<JobRun>("run", { job: jobRow({ filename: "jan.csv", ...given }), signal });
  expect(await understandFile(reader, only<JobStore>("jobs", {}), run, "/spool/b")).toEqual(want);
  expect(asked).toEqual(calls);
});

describe("rejected rows that are dropped back", () => {
  const american = plan({ clock: "utc", date: { column: 1, order: "mdy", assumed: false } });
  const file = { batchId, encoding: "windows-1252", delimiter: ";", headerLine: 1 } as const;

  async function understood(original: Partial<Job> | null, check: (given: ImportPlan) => Detection) {
    const reader = only<FileReader>("reader", {
      detect: () => Promise.resolve({ kind: "rejects", file }),
      checkPlan: (asked) => Promise.resolve(check(asked.plan)),
    });
    const jobs = only<JobStore>("jobs", {
      byBatchId: (asked) => {
        expect(asked).toBe(batchId);
        return Promise.resolve(original === null ? null : jobRow({ filename: "jan.csv", ...original }));
      },
    });
    const run = only<JobRun>("run", { job: jobRow({ plan: null }), signal });
    return understandFile(reader, jobs, run, "/spool/b");
  }

  it("are read by the plan of the import that they are of, in the form that they come in", async () => {
    const look = await understood({ plan: american }, (given) => ({ kind: "plan", plan: given }));
    expect(look).toMatchObject({
      kind: "plan",
      plan: {
        clock: "utc",
        date: { column: 4, order: "mdy" },
        periods: [5],
        delimiter: ";",
        encoding: "windows-1252",
      },
    });
  });

  it.each([
    ["of an import of another store", null],
    ["of an import that was deleted", { plan: null }],
  ])("%s are never guessed at", async (_, original) => {
    const look = await understood(original, () => ({ kind: "failure", code: "unexpected", params: {} }));
    expect(look).toEqual({ kind: "failure", code: "rejects_unknown_import", params: { batchId } });
  });

  it("under other headings are told so", async () => {
    const reason = "column 5 is “Day” in the file and “Date” in the plan";
    const refused = {
      kind: "failure",
      code: "plan_unreadable",
      params: { path: "/spool/b", reason },
    } as const;
    expect(await understood({ plan: american }, () => refused)).toEqual({
      kind: "failure",
      code: "rejects_other_columns",
      params: { original: "jan.csv", reason },
    });
  });
});
