import { describe, expect, test } from "vitest";
import { dayHeading, finishedText, narrowText, shortType, shownOf } from "../../../src-renderer/copy/history";
import { at, buildJob, NOW } from "../../support/renderer/build-job";
import { dailyPlan, widePlan } from "../../support/renderer/scenes";

type Given = Parameters<typeof buildJob>[0];

describe("when a job finished, or how far off that is", () => {
  test.each<[string, Given, number | null, string]>([
    ["today", { status: "completed", completedAt: at("13:48") }, null, "13:48"],
    ["this year", { status: "completed", completedAt: at("17:20", "2025-11-24") }, null, "24 Nov, 17:20"],
    ["before", { status: "failed", completedAt: at("17:20", "2024-11-22") }, null, "22 Nov 2024"],
    [
      "importing",
      { status: "processing", progress: { secondsLeft: 780, rowsPerSecond: 9 } },
      null,
      "About 13 min left",
    ],
    ["importing since a moment", { status: "processing" }, null, "Working out the time"],
    ["next in line", { status: "queued" }, 1, "Next"],
    ["further back", { status: "queued" }, 12, "12th in line"],
    ["in another computer's line", { status: "queued" }, null, ""],
    ["tried again", { status: "queued", nextAttemptAt: at("14:06:40") }, 1, "In 40 s"],
    ["waiting for another", { status: "queued", waitsFor: 3 }, 1, ""],
    ["stopping", { status: "processing", cancelRequestedAt: at("14:05") }, null, ""],
  ])("%s", (_, job, place, text) => {
    expect(finishedText(buildJob(job), NOW, place)).toBe(text);
  });
});

describe("the second line of a narrow list", () => {
  const done = { status: "completed" as const, completedAt: at("13:48") };
  const other = {
    batchId: "b",
    filename: "y.csv",
    userName: "Amir Khan",
    machine: "M",
    completedAt: at("10:11", "2025-11-24"),
  };
  test.each<[Given, string]>([
    [{ ...done, importedRows: 71_842, unchangedRows: 1146, failedRows: 12 }, "71,842 in, 12 failed"],
    [{ ...done, importedRows: 1820, unchangedRows: 1204 }, "1,820 in, 1,204 unchanged"],
    [{ ...done, importedRows: 1440 }, "1,440 in"],
    [{ ...done, duplicateOf: 1, other }, "by Amir Khan, 24 Nov"],
    [{ ...done, dryRun: true, importedRows: 2976 }, "2,976 rows would go in"],
    [
      { ...done, status: "failed", errorCode: "no_meter_column", errorParams: { columns: [] } },
      "no meter column found",
    ],
    [
      { ...done, status: "failed", errorCode: "needs_answer", errorParams: { question: "which_clock" } },
      "local time or GMT?",
    ],
    [{ ...done, status: "cancelled", importedRows: 12_400 }, "12,400 in before it stopped"],
    [{ ...done, revertedAt: at("14:00"), importedRows: 8928 }, "8,928 taken back out"],
    [
      { status: "processing", importedRows: 211_968, progress: { secondsLeft: 780, rowsPerSecond: 9 } },
      "211,968 in, about 13 min left",
    ],
    [{ status: "queued" }, "2nd in line"],
  ])("%j: %s", (job, text) => {
    expect(narrowText(buildJob(job), NOW, 2)).toBe(text);
  });
});

test.each<[Given, string]>([
  [{ plan: widePlan, importType: "hh" }, "HH"],
  [{ plan: dailyPlan, importType: "daily", typeChoice: "auto" }, "Daily"],
  [{ plan: null, importType: "hh", typeChoice: "daily" }, "Daily"],
  // Provisional until the plan is written: the file has not said.
  [{ plan: null, importType: "hh", typeChoice: "auto" }, ""],
])("the type of %j is %s", (job, type) => {
  expect(shortType(buildJob(job))).toBe(type);
});

test.each([
  ["2025-11-25T09:00:00Z", "Today", "Tuesday 25 November"],
  ["2025-11-24T23:59:00Z", "Yesterday", "Monday 24 November"],
  ["2025-11-20T12:00:00Z", "Thursday 20 November", ""],
  ["2024-12-31T12:00:00Z", "Tuesday 31 December 2024", ""],
])("the day of %s is headed %s, %s", (time, name, date) => {
  expect(dayHeading(Date.parse(time), NOW)).toEqual({ name, date });
});

test("the clock change does not move yesterday", () => {
  const now = Date.parse("2025-10-27T00:30:00Z");
  expect(dayHeading(Date.parse("2025-10-26T00:30:00Z"), now).name).toBe("Yesterday");
});

test("a page says which jobs of how many it has", () => {
  expect(shownOf(51, 100, 12_486)).toBe("51 to 100 of 12,486");
});
