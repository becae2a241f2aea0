import { UNREADABLE, readValue } from "../../src-shared/metering/read-value";
import { unitScale } from "../../src-shared/metering/units";
import type { Doubt } from "./doubt";
import type { PeriodBlock } from "./find-period-blocks";
import { NO_READING, readHeading } from "./read-heading";
import type { PeriodGrid } from "./settle-periods";
import { cellsOf, type Sheet } from "./sheet";

/** A block whose headings are the half-hours of a day. */
export interface HalfHourBlock extends PeriodBlock {
  readonly grid: Extract<PeriodGrid, { kind: "half-hours" }>;
}

/** The block of values, and the one that flags each of them; `doubt` where two blocks could be the values. */
export interface ValueBlock {
  readonly values: HalfHourBlock;
  readonly flags: HalfHourBlock | null;
  readonly doubt: Doubt | null;
}

const SCALE = unitScale("kWh", 30);
const FLAG_NAME = /^f$|flag|status|type|quality|actual|estimat|^act|act$|^est|est$|^ae$|ae$/;

/**
 * Which of a file's blocks are the readings and which are their flags, by heading and by what is in them. Money and
 * volumes of gas beside kWh are left out by name; two blocks of energy (kWh_1… and kVArh_1…) are a question. Null
 * where there is no block.
 */
export function pickValueBlock(sheet: Sheet, blocks: readonly HalfHourBlock[]): ValueBlock | null {
  const flags = blocks.filter((block) => blocks.length > 1 && isFlags(sheet, block));
  const others = blocks.filter((block) => !flags.includes(block) && !NO_READING.test(nameOf(sheet, block)));
  const energy = others.filter((block) => readHeading(nameOf(sheet, block)).unit !== "fuel");
  const usable = energy.length > 0 ? energy : others;
  const filled = usable.filter((block) => contentOf(sheet, block) !== "blank");
  const [values, ...rivals] = filled.length > 0 ? filled : usable;
  if (values === undefined) return null;
  const own = flags.find(({ grid }) => grid.columns.length === values.grid.columns.length);
  return {
    values,
    flags: own ?? null,
    doubt: rivals.length > 0 ? doubtOf(sheet, [values, ...rivals]) : null,
  };
}

const isFlags = (sheet: Sheet, block: HalfHourBlock): boolean =>
  FLAG_NAME.test(block.prefix) || FLAG_NAME.test(block.suffix) || contentOf(sheet, block) === "words";

const nameOf = (sheet: Sheet, { grid }: HalfHourBlock): string =>
  sheet.columns[grid.columns[0] ?? -1]?.text ?? "";

function doubtOf(sheet: Sheet, blocks: readonly HalfHourBlock[]): Doubt {
  const names = blocks.map((block) => {
    const last = sheet.columns[block.grid.columns.at(-1) ?? -1]?.text ?? "";
    return `${nameOf(sheet, block)} to ${last}`;
  });
  return { question: "which_value_column", params: { columns: names } };
}

/** What a block has in the sample: numbers for the most part, words, or nothing. */
function contentOf(sheet: Sheet, { grid }: HalfHourBlock): "numbers" | "words" | "blank" {
  const cells = grid.columns.flatMap((column) => cellsOf(sheet, column));
  if (cells.length === 0) return "blank";
  const numbers = cells.filter((cell) => readValue(cell, SCALE) !== UNREADABLE);
  return numbers.length * 2 >= cells.length ? "numbers" : "words";
}
