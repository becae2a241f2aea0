import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { readUnit } from "../../src-shared/metering/units";
import { refuse, type Doubt, type Refusal } from "./doubt";
import { readHeading, type Heading } from "./read-heading";
import { cellsOf, columnsOf, type Sheet } from "./sheet";

/** The unit of a file's values, or why they are not energy. */
export type UnitPick =
  { readonly kind: "unit"; readonly unit: ImportPlan["unit"]; readonly doubt: Doubt | null } | Refusal;

/** Volumes of gas, as cells write them: kWh only by calorific value and correction, which a file of readings has not. */
const FUEL = /^(?:m3|m³|cubicmet(?:re|er)s?|ft3|ft³|cf|ccf|hcf|cubicfeet)$/i;

/**
 * The unit: each row's own where a column says it, else the one in the value's heading or in a line
 * above the headings ("Units: kWh"), else kWh. A column that names
 * nothing but volumes of gas refuses the file; one that names nothing known raises a question.
 */
export function pickUnit(sheet: Sheet, heading: Pick<Heading, "unit" | "unitText">): UnitPick {
  const stated = heading.unit === null ? preambleUnit(sheet) : heading;
  const [column] = columnsOf(sheet, "unit");
  const cells = column === undefined ? [] : cellsOf(sheet, column.index);
  const known = cells.map(readUnit).find((unit) => unit !== null);
  const fallback = known ?? "kWh";
  if (known === undefined && stated.unit === "fuel")
    return refuse("unit_not_energy", { unit: stated.unitText });
  const unit = {
    column: column?.index ?? null,
    default: stated.unit === null || stated.unit === "fuel" ? fallback : stated.unit,
  };
  const [first] = cells;
  if (first === undefined || known !== undefined) return { kind: "unit", unit, doubt: null };
  if (cells.every((cell) => FUEL.test(cell.replace(/[\s.]/g, ""))))
    return refuse("unit_not_energy", { unit: first });
  return { kind: "unit", unit, doubt: { question: "which_unit", params: { unit: first } } };
}

function preambleUnit(sheet: Sheet): Pick<Heading, "unit" | "unitText"> {
  const line = sheet.preamble.find((text) => /\bunits?\b/i.test(text));
  return readHeading(line ?? "");
}
