import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  finishedLine,
  finishedSentence,
  importingLine,
  leftAloneSentence,
  placeInLine,
  progressText,
  rowsDone,
  shortFact,
  timeLeft,
  took,
  waitingSentence,
} from "../../../src-renderer/copy/job-lines";
import { NOW, at, buildJob } from "../../support/renderer/build-job";
import { bristol, finished, finishedToday, leeds, stark, widePlan } from "../../support/renderer/scenes";

beforeAll(() => void vi.stubEnv("TZ", "Europe/London"));
afterAll(() => void vi.unstubAllEnvs());

const TOM = 1;

describe("what a file is and where it came from", () => {
  test.each([
    [{}, "Dropped by you at 14:02"],
    [{ plan: widePlan }, "Half-hourly, dropped by you at 14:02"],
    [{ typeChoice: "daily" as const }, "Daily, dropped by you at 14:02"],
    [{ dryRun: true }, "Dry run, dropped by you at 14:02"],
    [{ source: "picker", userId: 2, userName: "Amir Khan" }, "Chosen by Amir Khan at 14:02"],
    [{ source: "cli" }, "From the command line at 14:02"],
    [{ source: "sample" }, "Sample, imported by you at 14:02"],
    [{ source: "open", userId: null, userName: null }, "Opened at 14:02"],
  ])("%j reads %s", (given, line) => {
    expect(importingLine(buildJob(given), TOM)).toBe(line);
  });

  test("a finished one is told by the time it ended", () => {
    const checked = finished("a.csv", "12:57", "12:58", { dryRun: true });
    expect(finishedLine(checked)).toBe("Half-hourly, dry run, 12:58");
  });
});

describe("progress in words", () => {
  test.each([
    ["45,260 of 73,000", leeds(), "62 %, 45,260 of 73,000 rows, 12 failed"],
    ["About 212,000 of 1.1 million", stark(), "19 %, about 212,000 of 1.1 million rows"],
    ["Reading the file", buildJob({ status: "processing" }), "0 %, reading the file"],
  ])("%s", (done, job, spoken) => {
    expect(rowsDone(job)).toBe(done);
    expect(progressText(job)).toBe(spoken);
  });

  test("time left and rate, and neither in the first seconds", () => {
    expect(timeLeft(leeds())).toEqual({ left: "About 25 s", rate: "1,210 rows/s" });
    expect(timeLeft(buildJob())).toEqual({ left: "Working out the time", rate: "" });
  });
});

describe("why a job waits", () => {
  const other = { batchId: "o", filename: "o.csv", machine: "CDF-WS-003", completedAt: null };
  test.each([
    ["its turn", buildJob(), false, ""],
    ["its next try", bristol(), false, "In 40 s, attempt 3 of 5. The database was busy."],
    [
      "a try that is due",
      { ...bristol(), nextAttemptAt: at("14:05") },
      false,
      "Now, attempt 3 of 5. The database was busy.",
    ],
    ["a repeat that is no try", { ...bristol(), tries: 0 }, false, "In 40 s. The database was busy."],
    ["the store, half done", leeds(), true, "45,248 of 73,000 are already in"],
    ["the store, of unknown length", stark(), true, "211,968 of about 1.1 million are already in"],
    ["the store, not begun", buildJob(), true, ""],
    [
      "the same bytes",
      buildJob({ waitsFor: 9, other: { ...other, userName: "Amir Khan" } }),
      false,
      "The same file is being imported by Amir Khan on CDF-WS-003.",
    ],
    [
      "the same bytes of nobody known",
      buildJob({ waitsFor: 9, other: { ...other, userName: null } }),
      false,
      "The same file is being imported on CDF-WS-003.",
    ],
  ])("%s", (_, job, away, sentence) => {
    expect(waitingSentence(job, away, NOW)).toBe(sentence);
  });

  test.each([
    [1, "Next"],
    [2, "2nd in line"],
    [23, "23rd in line"],
  ])("place %d is %s", (place, word) => {
    expect(placeInLine(place)).toBe(word);
  });
});

describe("what came of a finished job", () => {
  const ended = (given: Parameters<typeof finished>[3]) => finished("a.csv", "13:00", "13:01", given);
  const failed = (errorCode: string, given: Parameters<typeof finished>[3] = {}) =>
    ended({ status: "failed", errorCode, ...given });
  test.each([
    ["no_header", "No column headings found. Nothing was imported.", failed("no_header")],
    [
      "plan_contradicted",
      "The file contradicts itself. 400 rows are in.",
      failed("plan_contradicted", { importedRows: 400 }),
    ],
    [
      "a question",
      "“Reading” only rises, as a meter’s register does; what is stored must be consumption. Nothing was imported.",
      failed("needs_answer", { errorParams: { question: "register_or_consumption", column: "Reading" } }),
    ],
    ["cancelled in the queue", "Nothing was imported.", ended({ status: "cancelled" })],
    [
      "cancelled under way",
      "12,400 in before it stopped",
      ended({ status: "cancelled", importedRows: 12_400 }),
    ],
    ["the same bytes", "Imported before, same contents", ended({ duplicateOf: 3 })],
    ["imported: its counts say it", null, ended({})],
  ])("%s: %s", (_, sentence, job) => {
    expect(finishedSentence(job, NOW)).toBe(sentence);
  });

  test("the same in a narrow list", () => {
    expect(finishedToday().map((job) => shortFact(job, NOW))).toEqual([
      "71,842 in, 1,146 unchanged, 12 failed",
      "1,820 in, 1,204 unchanged",
      "Imported by Amir Khan on 24 Nov, same contents",
      "No meter column found. Nothing was imported.",
      "2,976 would go in",
    ]);
    expect(shortFact(stark(), NOW)).toBe("211,968 in, about 13 min left");
  });

  test("how long it took", () => {
    expect(took(finished("a", "13:46:52", "13:48:04", {}))).toBe("1 min 12 s");
    expect(took(buildJob())).toBe("");
  });

  test.each([
    [
      "not_text",
      { filename: "notes.pdf", found: "a PDF" },
      "notes.pdf is not a meter file. It was left alone.",
    ],
    ["empty_file", { filename: "notes.pdf" }, "notes.pdf has no bytes. Nothing was imported."],
  ])("a file left alone for %s", (code, params, sentence) => {
    expect(leftAloneSentence("notes.pdf", code, params)).toBe(sentence);
  });
});
