import type { Desk } from "../support/cli/desk";
import { dayOf, figures, wideFile, type WideRow } from "../support/cli/wide-file";

/** Rows of some meters' days: which, and how their figures differ from another file's of the same days. */
export interface Part {
  readonly meters: number;
  /** Days from 1 March on: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly seed?: number;
  /** Of which rows one in so many is an estimate. */
  readonly estimates?: number;
  readonly prefix?: string;
}

export function rowsOf({ meters, from, to, seed = 0, estimates = 0, prefix = "S" }: Part): WideRow[] {
  return Array.from({ length: meters * (to - from) }, (_, index) => {
    const meter = Math.floor(index / (to - from));
    const day = from + (index % (to - from));
    return {
      meter: `${prefix}-${String(meter).padStart(4, "0")}`,
      day: dayOf(day),
      flag: estimates > 0 && (index + seed) % estimates === 0 ? "E" : "A",
      values: figures(meter * 100 + day + seed),
    };
  });
}

/** Writes a file for each name at a desk; gives their paths. */
export function writeFiles(desk: Desk, files: ReadonlyMap<string, readonly WideRow[]>): Promise<string[]> {
  return Promise.all([...files].map(([name, rows]) => desk.file(name, wideFile(rows))));
}
