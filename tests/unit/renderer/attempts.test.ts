import { describe, expect, test } from "vitest";
import { jobMoments } from "../../../src-renderer/copy/attempts";
import type { Attempt } from "../../../src-shared/jobs/problem";
import { at, buildJob } from "../../support/renderer/build-job";

function attempt(number: number, given: Partial<Attempt> = {}): Attempt {
  return {
    number,
    machine: "LDS-WS-014",
    startedAt: at("13:46:52"),
    endedAt: at("13:48:04"),
    reason: "completed",
    params: {},
    resumedAtRow: 0,
    processedRows: 0,
    failedRows: 0,
    ...given,
  };
}

const titles = (job: Parameters<typeof buildJob>[0], attempts: Attempt[]) =>
  jobMoments(buildJob(job), attempts, 1).map(({ kind, title, text }) => [kind, title, text]);

describe("what happened to a job, newest first", () => {
  test("one that broke off and carried on, as in the picture", () => {
    const broken = attempt(1, { reason: "store_lost", params: { reason: "read ECONNRESET" } });
    const rest = attempt(2, { resumedAtRow: 31_000 });
    const job = {
      status: "completed" as const,
      userId: 2,
      userName: "Amir Khan",
      processedRows: 73_000,
      checkpointRow: 73_000,
    };
    // Whatever order they come in.
    expect(titles(job, [rest, broken])).toEqual([
      ["finished", "Finished", "73,000 rows accounted for"],
      ["started", "Carried on at row 31,001", "Attempt 2, LDS-WS-014"],
      [
        "stopped",
        "Stopped at row 31,000",
        "The connection to the database was lost. Everything up to there was kept.",
      ],
      ["started", "Started", "Attempt 1, LDS-WS-014"],
      ["came", "Dropped by Amir Khan", null],
    ]);
  });

  test("one that waits has only come", () => {
    expect(titles({ source: "cli" }, [])).toEqual([["came", "From the command line", null]]);
  });

  test("one under way has begun", () => {
    const running = attempt(1, { endedAt: null, reason: null });
    expect(titles({ status: "processing" }, [running]).at(0)).toEqual([
      "started",
      "Started",
      "Attempt 1, LDS-WS-014",
    ]);
  });

  test.each<[string, Partial<Attempt>, Parameters<typeof buildJob>[0], (string | null)[]]>([
    [
      "cancelled on the way",
      { reason: "cancelled" },
      { status: "cancelled", checkpointRow: 12_400 },
      ["cancelled", "Cancelled at row 12,400", null],
    ],
    [
      "failed before the first row, with the job's reason",
      { reason: "failed" },
      { status: "failed", errorCode: "no_meter_column", errorParams: { columns: ["Site"] } },
      ["failed", "Failed before the first row", "No meter column found."],
    ],
    [
      "failed, told by the failure's code",
      { reason: "no_header" },
      { status: "failed", errorCode: "no_header" },
      ["failed", "Failed before the first row", "No column headings found."],
    ],
    [
      "stopped by a question",
      { reason: "needs_answer" },
      { status: "failed", errorCode: "needs_answer", errorParams: { question: "which_unit" } },
      ["asked", "Stopped before the first row", "Needs an answer."],
    ],
    [
      "interrupted, and back in the queue",
      { reason: "interrupted" },
      { status: "queued", checkpointRow: 500 },
      [
        "stopped",
        "Stopped at row 500",
        "The process ended while it was importing. Everything up to there was kept.",
      ],
    ],
    [
      "interrupted before its first batch was in",
      { reason: "interrupted" },
      { status: "queued" },
      ["stopped", "Stopped before the first row", "The process ended while it was importing."],
    ],
    [
      "a dry run that broke off: it keeps nothing",
      { reason: "store_busy", params: { reason: "Deadlock found" } },
      { status: "queued", checkpointRow: 500, dryRun: true },
      ["stopped", "Stopped at row 500", "The database was busy."],
    ],
    [
      "already in",
      { reason: "completed" },
      { status: "completed", duplicateOf: 3 },
      ["finished", "Finished", null],
    ],
  ])("%s", (_, ended, job, told) => {
    expect(titles(job, [attempt(1, ended)]).at(0)).toEqual(told);
  });
});
