import { say } from "../../src-shared/catalogue/say";
import type { ProblemCode } from "../../src-shared/catalogue/problems";
import { formatCount } from "./format-count";

/** Names of those kinds whose title in the catalogue speaks of one row. */
const names: Partial<Readonly<Record<ProblemCode, string>>> = {
  date_impossible: "No such date",
  value_has_letter: "Letter in a number",
  too_few_cells: "Too few half-hours",
  row_too_short: "Too few columns",
  too_many_cells: "Too many columns",
  flag_unknown: "Flag not known",
  repeated_in_file: "Repeats another line",
  conflict_in_file: "Differs from another line",
  values_blank_in_day: "Half-hours missing",
};

/** A kind of problem, whatever row it is in. */
export function kindName(code: string): string {
  return new Map<string, string>(Object.entries(names)).get(code) ?? say(code).title;
}

/** "Not a number (12)". */
export const kindAndCount = (code: string, count: number) => `${kindName(code)} (${formatCount(count)})`;
