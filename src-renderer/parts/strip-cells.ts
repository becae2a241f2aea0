/** What a cell of the strip shows. */
export type CellLook = "empty" | "done" | "same" | "live" | "bad";

export const CELLS = 48;
/** So many cells at the front of a live import are blue. */
const LIVE_CELLS = 3;

const FAILED = 4;
const UNCHANGED = 2;
const IMPORTED = 1;

/**
 * What each of the 48 cells shows, from the job's figures 0-7 (the sum of 1 imported, 2 unchanged, 4 failed).
 * A failed row outweighs everything: one bad row in a cell is what a person looks for. `live` turns the last
 * written cells blue.
 */
export function stripCells(cells: string, live = false): CellLook[] {
  const looks = Array.from({ length: CELLS }, (_, i) => lookOf(Number(cells[i] ?? "0")));
  if (!live) return looks;
  const front = looks.findLastIndex((look) => look !== "empty");
  return looks.map((look, i) =>
    i <= front && i > front - LIVE_CELLS && (look === "done" || look === "same") ? "live" : look,
  );
}

function lookOf(figure: number): CellLook {
  if ((figure & FAILED) !== 0) return "bad";
  if ((figure & IMPORTED) !== 0) return "done";
  return (figure & UNCHANGED) !== 0 ? "same" : "empty";
}

/** A run of equal cells: `from` included, `to` not. */
export interface CellRun {
  readonly look: CellLook;
  readonly from: number;
  readonly to: number;
}

/** Equal neighbours joined, so that a finished strip is a few rectangles instead of 48. */
export function stripRuns(looks: readonly CellLook[]): CellRun[] {
  const runs: CellRun[] = [];
  looks.forEach((look, i) => {
    const last = runs.at(-1);
    if (last?.look === look) runs[runs.length - 1] = { ...last, to: i + 1 };
    else runs.push({ look, from: i, to: i + 1 });
  });
  return runs;
}
