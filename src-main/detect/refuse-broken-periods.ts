import { refuse, type Refusal } from "./doubt";
import type { PeriodGrid } from "./settle-periods";

/** So many missing columns are named; a person who sees five looks at the rest. */
const MOST_NAMED = 5;
const WIDTHS = [46, 48, 50];
const HALF_HOURS = Array.from({ length: 49 }, (_, index) => index * 30);

/** The refusal of period columns that have gaps or repeats, naming what is missing or what stands more than once. */
export function refuseBrokenPeriods(
  grid: Extract<PeriodGrid, { kind: "broken" }>,
  headings: readonly string[],
): Refusal {
  const texts = grid.columns.map((column) => headings[column] ?? "");
  const repeated = texts.filter((_, index) => grid.values.indexOf(grid.values[index] ?? NaN) < index);
  if (repeated.length > 0) return refuse("periods_repeated", { columns: [...new Set(repeated)] });
  const missing = missingPeriods(grid);
  const named = missing.length > MOST_NAMED ? [...missing.slice(0, MOST_NAMED), "…"] : missing;
  return refuse("periods_missing", { first: texts[0] ?? "", last: texts.at(-1) ?? "", missing: named });
}

/**
 * The refusal of time columns that fit a change day only (46 or 50 of them), in a file that has other days too: on
 * those the hour is missing, or is there twice.
 */
export function refuseChangeDay(texts: readonly string[]): Refusal {
  const hour = ["01:00", "01:30"];
  if (texts.length > 48) return refuse("periods_repeated", { columns: hour });
  return refuse("periods_missing", { first: texts[0] ?? "", last: texts.at(-1) ?? "", missing: hour });
}

function missingPeriods({ form, values }: { form: "clock" | "number"; values: readonly number[] }): string[] {
  if (form === "number") {
    const most = Math.max(...values);
    const width = WIDTHS.find((periods) => periods >= most) ?? most;
    return Array.from({ length: width }, (_, index) => index + 1)
      .filter((period) => !values.includes(period))
      .map(String);
  }
  // Start-labelled days begin at 00:00 and end-labelled ones end at 24:00, which a heading may call 00:00: never missing.
  return HALF_HOURS.slice(1, -1)
    .filter((minutes) => !values.includes(minutes))
    .map(clockText);
}

const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
