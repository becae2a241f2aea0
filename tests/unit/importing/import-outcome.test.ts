import { describe, expect, it } from "vitest";
import { cancelled, notUnderstood, outcomeOf } from "../../../src-main/importing/import-outcome";
import { startTally, type Tally } from "../../../src-main/importing/tally";
import { jobRow } from "../../support/fakes/job-row";
import { plan } from "../../support/stores/plan";

const tallyOf = (given: Partial<Tally>): Tally => ({ ...startTally(jobRow()), ...given });
const first = { code: "values_blank", params: {} };

describe("a file that was read to its end", () => {
  it.each<[string, Partial<Tally>, object]>([
    ["no row", {}, { status: "failed", errorCode: "no_data_rows" }],
    ["all in", { processed: 3, imported: 3 }, { status: "completed", errorCode: null }],
    ["all there already", { processed: 3, unchanged: 3 }, { status: "completed", errorCode: null }],
    ["one of a thousand in", { processed: 1000, imported: 1, failed: 999 }, { status: "completed" }],
    [
      "one there already, the rest rejected",
      { processed: 2, unchanged: 1, failed: 1 },
      { status: "completed" },
    ],
    ["all rejected", { processed: 2, failed: 2 }, { status: "failed", errorCode: "every_row_rejected" }],
  ])("%s", (_, given, end) => {
    const { processed = 0 } = given;
    expect(outcomeOf(tallyOf(given))).toMatchObject({ ...end, totalRows: processed });
  });

  it("whose rows were all rejected says how many, and the first reason in words", () => {
    const params = { value: "12O.5", column: "HH01" };
    const firstProblem = { code: "value_not_a_number", params };
    const { errorParams } = outcomeOf(tallyOf({ processed: 2, failed: 2, firstProblem }));
    expect(errorParams["rows"]).toBe(2);
    expect(errorParams["first"]).toMatch(/[a-z] [a-z]/);
    expect(errorParams["first"]).not.toContain("value_not_a_number");
  });

  it("whose rows were all rejected, by another version's rule, says that rule's code", () => {
    const firstProblem = { ...first, code: "a_later_rule" };
    expect(outcomeOf(tallyOf({ processed: 1, failed: 1, firstProblem })).errorParams["first"]).toBe(
      "a_later_rule",
    );
  });
});

describe("a file that is not understood", () => {
  const job = jobRow({ filename: "jan.csv" });

  it("keeps the plan as far as it is understood beside its question", () => {
    const draft = plan({ clock: "utc" });
    const { errorCode, errorParams } = notUnderstood(job, {
      ...{ kind: "question", question: "which_unit", params: { column: "Value" }, draft },
    });
    expect(errorCode).toBe("needs_answer");
    expect(errorParams).toMatchObject({ column: "Value", question: "which_unit" });
    expect(JSON.parse(String(errorParams["draft"]))).toEqual(draft);
  });

  it("a question's own name is not lost to a param of that name", () => {
    const params = { question: "something else" };
    const end = notUnderstood(job, { kind: "question", question: "which_unit", params, draft: null });
    expect(end.errorParams).toEqual({ question: "which_unit" });
  });
});

it("a cancelled job has no total: its file was not read to the end", () => {
  expect(cancelled()).toEqual({ status: "cancelled", totalRows: null, errorCode: null, errorParams: {} });
});
