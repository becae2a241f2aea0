import { expect, test } from "vitest";
import { jobAnnouncement } from "../../../src-renderer/pages/job-detail/job-announcement";
import { buildJob } from "../../support/renderer/build-job";

type Given = NonNullable<Parameters<typeof buildJob>[0]>;
const queued: Given = { filename: "leeds.csv" };
const at = (percent: number): Given => ({ ...queued, status: "processing", progress: { percent } });
const done: Given = { ...queued, status: "completed", failedRows: 12 };

test.each<[string, Given, Given, string | null]>([
  ["its start", queued, at(0), "leeds.csv: import started"],
  ["a quarter", at(24.9), at(26), "leeds.csv: 25 % done"],
  ["the last quarter that was passed", at(10), at(80), "leeds.csv: 75 % done"],
  ["nothing between quarters", at(26), at(49.9), null],
  ["not the hundredth percent", at(99), at(100), null],
  ["its end", at(99), done, "leeds.csv: with problems, 12 rows failed"],
  ["nothing when it goes back to the queue", at(30), queued, null],
])("%s", (_, before, after, said) => {
  expect(jobAnnouncement(buildJob(before), buildJob(after))).toBe(said);
});
