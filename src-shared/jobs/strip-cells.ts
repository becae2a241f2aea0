/** What a row adds to its cell of the strip; a cell is the sum of those it has seen. */
export const CELL = { imported: 1, unchanged: 2, failed: 4 } as const;
export const CELLS = 48;
export const EMPTY_CELLS = "0".repeat(CELLS);

/** The cell, 0-47, in which a byte of the file lies: each is 1/48 of its bytes, so no total of rows is needed. */
export function cellOfByte(offset: number, byteSize: number): number {
  if (byteSize <= 0) return 0;
  return Math.min(CELLS - 1, Math.floor((offset * CELLS) / byteSize));
}

/** Adds what was seen (an OR of CELL figures per cell) to a strip. */
export function paintCells(cells: string, seen: Uint8Array): string {
  let painted = "";
  for (let i = 0; i < CELLS; i++) painted += String(Number(cells[i] ?? "0") | (seen[i] ?? 0));
  return painted;
}

/**
 * A strip as it is shown: a row is painted in the cell in which it starts, and where a row is longer than a cell, the
 * cells up to the next one's start are the same row's. The heading line's cells go with the first row.
 */
export function fillCells(cells: string, bytesDone: number, byteSize: number): string {
  const end = bytesDone >= byteSize ? CELLS : cellOfByte(bytesDone, byteSize);
  let last = /[1-7]/.exec(cells)?.[0] ?? "0";
  let filled = "";
  for (let i = 0; i < CELLS; i++) {
    const own = cells[i] ?? "0";
    if (own !== "0") last = own;
    filled += i < end ? last : own;
  }
  return filled;
}
