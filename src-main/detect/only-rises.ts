import { isMissing } from "../../src-shared/metering/millionths";
import { readValue, UNREADABLE } from "../../src-shared/metering/read-value";
import { unitScale } from "../../src-shared/metering/units";
import type { Sheet } from "./sheet";

/** Fewer readings can rise by chance: the shortest run that tells a register. */
const SHORTEST_RUN = 30;
const SCALE = unitScale("kWh", 30);

/** The readings of one meter so far. */
interface Run {
  readonly last: number;
  readonly rises: number;
  readonly falls: number;
}

/**
 * Whether some meter of the sample has 30 readings or more that only rise, as a register does (or only fall, in a
 * newest-first file), while a consumption goes up and down. Steps of nothing are no proof: most must move.
 */
export function onlyRises(sheet: Sheet, value: number, keyColumns: readonly number[]): boolean {
  const runs = new Map<string, Run & { readonly count: number }>();
  for (const { cells } of sheet.rows) {
    const reading = readValue(cells[value] ?? "", SCALE);
    if (isMissing(reading) || reading === UNREADABLE) continue;
    const key = keyColumns.map((column) => cells[column] ?? "").join("|");
    const run = runs.get(key) ?? { last: reading, rises: 0, falls: 0, count: 0 };
    runs.set(key, {
      last: reading,
      rises: run.rises + (reading > run.last ? 1 : 0),
      falls: run.falls + (reading < run.last ? 1 : 0),
      count: run.count + 1,
    });
  }
  return [...runs.values()].some(
    ({ rises, falls, count }) =>
      count >= SHORTEST_RUN && Math.min(rises, falls) === 0 && Math.max(rises, falls) * 2 >= count,
  );
}
