import { expect, test } from "vitest";
import { keyedProblems } from "../../../src-renderer/pages/job-detail/keyed-problems";
import { buildProblem } from "../../support/renderer/build-problem";

test("each problem has a key of its own, which stays as more arrive", () => {
  const first = [
    buildProblem(5, "value_has_letter", { column: "HH17" }),
    buildProblem(5, "value_has_letter", { column: "HH18" }),
    buildProblem(5, "value_has_letter", { column: "HH17" }),
  ];
  const keys = keyedProblems(first).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
  const more = keyedProblems([...first, buildProblem(6, "date_missing")]).map(({ key }) => key);
  expect(more.slice(0, 3)).toEqual(keys);
});
