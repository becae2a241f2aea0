import { expect, it } from "vitest";
import type { FileReader } from "../../../src-main/importing/file-reader";
import { understandFile } from "../../../src-main/importing/understand-file";
import type { JobRun } from "../../../src-main/ports/run-job";
import type { Job } from "../../../src-shared/jobs/job";
import { jobRow } from "../../support/fakes/job-row";
import { only } from "../../support/fakes/only";
import { plan } from "../../support/stores/plan";

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
  expect(await understandFile(reader, run, "/spool/b")).toEqual(want);
  expect(asked).toEqual(calls);
});
