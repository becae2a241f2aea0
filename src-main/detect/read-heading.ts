import type { DateOrder, Quantity, Unit } from "../../src-shared/jobs/import-plan";
import { readUnit } from "../../src-shared/metering/units";
import { headerName, plainName, type ColumnKind, type HeaderName } from "./header-names";

/** What the heading of a column says. */
export interface Heading {
  /** As it stands in the file, without the spaces around it. */
  readonly text: string;
  readonly kind: ColumnKind | null;
  readonly rank: number;
  /** The unit that it names; `fuel` for m³ and the like, which are not energy. */
  readonly unit: Unit | "fuel" | null;
  /** The unit as it is written. */
  readonly unitText: string;
  /** The clock that it names: UTC or GMT, or British time. */
  readonly clock: "utc" | "local" | null;
  /** Whether it says that its times name the start or the end of a period. */
  readonly label: "start" | "end" | null;
  /** The day-month order that it spells out (dd/mm/yyyy, or UK). */
  readonly order: DateOrder | null;
  readonly quantity: Quantity;
}

/** Rank of a value column that the table does not have and that names a unit of energy: behind all those it has. */
const RANK_BY_UNIT = 9;

const MEASURED: ReadonlySet<ColumnKind> = new Set(["value", "register", "total"]);
const UNIT = /(?:^|[^a-z])(kvarh|kwh|mwh|gwh|wh|kw|m3|m³|ft3|ft³|hcf|cubic met(?:re|er)s?)(?![a-z])/i;
const FUEL = /^(?:m3|m³|ft3|ft³|hcf|cubic.*)$/i;
const CLOCK = /(?:^|[^a-z])(utc|gmt|bst|local|clock time|europe\/london)(?=$|[^a-z])|(UTC|GMT|BST|Utc|Gmt)$/i;
const LOCAL = /bst|local|clock|london/i;
const ORDER = /\b(?:(dd?[-/. ]?mm?m?[-/. ]?y{2,4})|(mm?[-/. ]?dd?[-/. ]?y{2,4})|(yyyy[-/. ]?mm[-/. ]?dd))/i;
const UK = /uk$/i;
const START = /(?:^|[^a-z])(?:start|starting|starts|begin|beginning|from)(?=$|[^a-z])/i;
const END = /(?:^|[^a-z])(?:end|ending|ends|to)(?=$|[^a-z])/i;
/** Figures that are no consumption although they are in a unit of energy or power: money, peaks and plans. */
export const NO_READING =
  /cost|price|charge|rate|tariff|vat\b|tax|ccl|levy|[£€$]|p\/|pence|max|min|peak|demand|average|avg|total|target|budget|forecast|co2|carbon|capacity/i;

/** Reads a heading: what the table has for its name, with or without the unit, clock or date form that it carries. */
export function readHeading(text: string): Heading {
  const unitText = UNIT.exec(text)?.[1] ?? "";
  const unit = FUEL.test(unitText) ? "fuel" : readUnit(unitText);
  const name = nameOf(text, unitText);
  const kind = name?.kind ?? null;
  const spaced = text.replace(/([a-z])([A-Z])/g, "$1 $2");
  return {
    text,
    kind,
    rank: name?.rank ?? 0,
    unit,
    unitText,
    clock: readClockName(text),
    label: START.test(spaced) ? "start" : END.test(spaced) ? "end" : null,
    order: orderOf(text, kind),
    quantity: quantityOf(spaced, unit),
  };
}

function nameOf(text: string, unitText: string): HeaderName | null {
  const whole = headerName(plainName(text));
  if (whole !== null) return whole;
  const bare = text.replace(ORDER, " ").replace(CLOCK, " ");
  const known =
    headerName(plainName(bare)) ??
    headerName(plainName(bare.replace(unitText, " "))) ??
    headerName(plainName(text.replace(/[([{].*?[)\]}]/g, " ")));
  // With a unit behind it a name is a value's, whatever it is alone: Day kWh is no date.
  if (unitText === "" || (known !== null && MEASURED.has(known.kind))) return known;
  return NO_READING.test(text) ? null : { kind: "value", rank: RANK_BY_UNIT };
}

/** The clock that a heading or a line above the headings names; both together (GMT/BST) are British time. */
export function readClockName(text: string): "utc" | "local" | null {
  if (!CLOCK.test(text)) return null;
  return LOCAL.test(text) ? "local" : "utc";
}

function orderOf(text: string, kind: ColumnKind | null): DateOrder | null {
  if (kind !== "date" && kind !== "datetime") return null;
  const form = ORDER.exec(text);
  if (form === null) return UK.test(plainName(text)) ? "dmy" : null;
  return form[1] !== undefined ? "dmy" : form[2] !== undefined ? "mdy" : "ymd";
}

function quantityOf(text: string, unit: Heading["unit"]): Quantity {
  const exported = /(?:^|[^a-z])export(?:ed)?(?=$|[^a-z])/i.test(text);
  if (unit === "kVArh") return exported ? "RE" : "RI";
  return exported ? "AE" : "AI";
}
