import { problems as catalogue } from "../../../src-shared/catalogue/problems";
import type { ProblemCode } from "../../../src-shared/catalogue/problems";
import type { Problem } from "../../../src-shared/jobs/problem";

/** A problem of a row `raw`, whose field is the first place of `field` in it; "" is a field missing at its end. */
export function buildProblem(
  line: number,
  code: ProblemCode,
  given: Partial<Problem> & { readonly field?: string } = {},
): Problem {
  const { field = "1.4O3", ...rest } = given;
  const raw = rest.raw ?? `2300041877263,14/10/2025,0.412,0.398,${field},1.700,1.637`;
  const at = field === "" ? raw.length : raw.indexOf(field);
  return {
    row: line - 1,
    line,
    column: "HH17",
    code,
    severity: catalogue[code].severity,
    params: { value: field, letter: "O" },
    fieldStart: at,
    fieldEnd: at + field.length,
    ...rest,
    raw,
  };
}
