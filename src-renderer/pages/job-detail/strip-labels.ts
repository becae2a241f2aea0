/** A figure below the strip: how many rows failed from `cell` on. */
export interface StripLabel {
  readonly cell: number;
  readonly failed: number;
}

/** Cells that a label takes up: what is nearer to the one before is added to it. */
const APART = 4;

/** Labels for the failed rows of each cell, in order, neighbours joined so that no two overlap. */
export function stripLabels(failedIn: ReadonlyMap<number, number>): readonly StripLabel[] {
  const labels: StripLabel[] = [];
  for (const [cell, failed] of [...failedIn].sort(([a], [b]) => a - b)) {
    const last = labels.at(-1);
    if (last !== undefined && cell - last.cell < APART)
      labels[labels.length - 1] = { ...last, failed: last.failed + failed };
    else labels.push({ cell, failed });
  }
  return labels;
}
