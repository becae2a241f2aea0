import { describe, expect, test } from "vitest";
import { answerSteps, columnsFound, failureWords, otherImport } from "../../../src-renderer/copy/no-rows";
import { questionCodes } from "../../../src-shared/catalogue/questions";
import { at, buildJob, NOW } from "../../support/renderer/build-job";

type Given = Parameters<typeof buildJob>[0];
const failed = (errorCode: string, errorParams: NonNullable<Given>["errorParams"] = {}) =>
  buildJob({ status: "failed", errorCode, errorParams });

describe("why no row was read", () => {
  test.each<[string, NonNullable<Given>["errorParams"], string[], string]>([
    [
      "no_meter_column",
      { columns: ["Site", "Total"] },
      ["Site", "Total"],
      "None of the columns is a meter number. Columns found: 2, listed below. Nothing was imported.",
    ],
    // These columns are at fault; they are not all that were found.
    [
      "periods_repeated",
      { columns: ["HH01"] },
      [],
      "More than one column is headed HH01. Nothing was imported.",
    ],
    ["no_header", {}, [], "No line of the file reads like column headings. Nothing was imported."],
    [
      "needs_answer",
      { question: "which_value_column", columns: ["Reading", "Register"] },
      [],
      "Reading, Register could each hold the readings.",
    ],
  ])("%s", (code, params, columns, text) => {
    const job = failed(code, params);
    expect([columnsFound(job), failureWords(job).text]).toEqual([columns, text]);
  });
});

describe("how a question is answered", () => {
  test("its plan into a file, the answer into the plan, and the plan back", () => {
    const steps = answerSteps("b-1", "which_value_column");
    expect(steps.map(({ command }) => command)).toEqual([
      "meterdrop jobs show b-1 --json > answer.json",
      null,
      "meterdrop jobs retry b-1 --plan answer.json",
    ]);
    expect(steps[1]?.text).toBe(
      "Set `value.column` in the plan. Columns are counted from 0, as in the list above.",
    );
  });

  test.each(questionCodes)("%s says what to set", (question) => {
    expect(answerSteps("b-1", question)[1]?.text).toMatch(/`[a-z.]+`/);
  });
});

test.each([
  [at("10:11", "2025-11-24"), "Amir Khan", "Amir Khan imported york.csv on CDF-WS-003 on 24 Nov at 10:11."],
  [at("13:31"), "Amir Khan", "Amir Khan imported york.csv on CDF-WS-003 today at 13:31."],
  [null, null, "york.csv was imported on CDF-WS-003."],
])("contents that came %s by %s before: %s", (completedAt, userName, text) => {
  const other = { batchId: "b", filename: "york.csv", machine: "CDF-WS-003", userName, completedAt };
  expect(otherImport(other, NOW)).toBe(text);
});
