import type { BatchCounts } from "../jobs/batch-counts";
import type { Problem } from "../jobs/problem";
import { CELL, CELLS, paintCells } from "../jobs/strip-cells";
import type { Delivery } from "./fold";
import { judgeDelivery, type Judgement } from "./judge-delivery";
import { MISSING } from "./millionths";
import { countMask, hasSlot, intersectMask, slotBit } from "./period-mask";
import { RowState, type OverriddenValue, type ReadingBatch } from "./reading-batch";

/** Of each channel-day of a batch, what its landing made of it. */
export interface JudgedDay {
  readonly mine: Delivery;
  readonly others: readonly Delivery[];
  readonly judgement: Judgement;
}

export interface JudgedRows {
  readonly counts: BatchCounts;
  readonly cells: string;
  /** Warnings that only the comparison with the store shows: actual_kept and newer_kept. */
  readonly warnings: readonly Problem[];
}

/** What the pieces of one row came to. */
const Seen = { value: 1, changed: 2, replaced: 4 } as const;

/**
 * Counts a batch's rows (DESIGN.md section 7): failed, imported (replaced among them) or unchanged; a row that touches
 * two days or channels counts once. `filenameOf` names a job for its warning.
 */
export function judgeRows(
  batch: ReadingBatch,
  days: readonly JudgedDay[],
  cells: string,
  filenameOf: (job: number) => string,
): JudgedRows {
  const seen = new Uint8Array(batch.rowState.length);
  const warnings: Problem[] = [];
  const overridden = groupByPiece(batch.overridden);
  let halfHours = 0;
  for (let piece = 0; piece < batch.pieces.count; piece++) {
    const day = days[at(batch.pieces.day, piece)];
    if (day === undefined) throw new Error("a piece names a day that the batch does not have");
    const mask = at(batch.pieces.mask, piece);
    const own = overridden.get(piece);
    const judged = own === undefined ? day.judgement : judgePiece(day, mask, own);
    const row = at(batch.pieces.row, piece);
    const changed = countMask(intersectMask(judged.changed, mask));
    halfHours += changed;
    seen[row] =
      at(seen, row) |
      Seen.value |
      (changed > 0 ? Seen.changed : 0) |
      (intersectMask(judged.replaced, mask) > 0 ? Seen.replaced : 0);
    warnings.push(...keptOut(batch, piece, judged, mask, filenameOf));
  }
  return { ...countRows(batch, seen, cells, halfHours, warnings.length), warnings };
}

function countRows(batch: ReadingBatch, seen: Uint8Array, cells: string, halfHours: number, kept: number) {
  const cellSeen = new Uint8Array(CELLS);
  const counts = { imported: 0, unchanged: 0, failed: 0, replaced: 0 };
  for (let row = 0; row < batch.rowState.length; row++) {
    const state = at(batch.rowState, row);
    if (state === RowState.blank) continue;
    const pieces = at(seen, row);
    const outcome =
      state === RowState.rejected ? "failed" : (pieces & Seen.changed) !== 0 ? "imported" : "unchanged";
    counts[outcome] += 1;
    if ((pieces & Seen.replaced) !== 0) counts.replaced += 1;
    const cell = at(batch.rowCell, row);
    cellSeen[cell] = at(cellSeen, cell) | CELL[outcome];
  }
  const processed = counts.imported + counts.unchanged + counts.failed;
  const warnings = batch.warnings.length + kept;
  return {
    counts: { ...counts, processed, warnings, halfHours } satisfies BatchCounts,
    cells: paintCells(cells, cellSeen),
  };
}

/** A row in conflict with a later one of its batch is judged by its own values, not by those that won. */
function judgePiece(day: JudgedDay, mask: number, own: readonly OverriddenValue[]): Judgement {
  const values = day.mine.values.map((value, slot) => (hasSlot(mask, slot) ? value : MISSING));
  let estimated = intersectMask(day.mine.estimated, mask);
  for (const { slot, value, estimated: isEstimate } of own) {
    values[slot] = value;
    if (hasSlot(estimated, slot) !== isEstimate) estimated += isEstimate ? slotBit(slot) : -slotBit(slot);
  }
  return judgeDelivery(day.others, { ...day.mine, values, estimated });
}

function keptOut(
  batch: ReadingBatch,
  piece: number,
  judged: Judgement,
  mask: number,
  filenameOf: (job: number) => string,
): Problem[] {
  const found: Problem[] = [];
  const about = {
    row: batch.firstRow + at(batch.pieces.row, piece),
    line: at(batch.pieces.line, piece),
    column: null,
    severity: "warning",
    raw: "",
    fieldStart: null,
    fieldEnd: null,
  } as const;
  if (intersectMask(judged.actualKept, mask) > 0) found.push({ ...about, code: "actual_kept", params: {} });
  if (judged.newerJob !== null && intersectMask(judged.newerKept, mask) > 0) {
    found.push({ ...about, code: "newer_kept", params: { filename: filenameOf(judged.newerJob) } });
  }
  return found;
}

function groupByPiece(overridden: readonly OverriddenValue[]): Map<number, OverriddenValue[]> {
  const groups = new Map<number, OverriddenValue[]>();
  for (const value of overridden) groups.set(value.piece, [...(groups.get(value.piece) ?? []), value]);
  return groups;
}

/** An element that is known to be there: typed arrays are read in the hot loops. */
const at = (array: Uint8Array | Uint32Array | Float64Array, index: number): number => array[index] ?? 0;
