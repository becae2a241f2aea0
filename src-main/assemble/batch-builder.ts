import type { ImportType } from "../../src-shared/jobs/import-plan";
import type { Problem } from "../../src-shared/jobs/problem";
import type { DayNumber } from "../../src-shared/metering/day-number";
import { isMissing } from "../../src-shared/metering/millionths";
import { hasSlot, type PeriodMask } from "../../src-shared/metering/period-mask";
import {
  RowState,
  type OverriddenValue,
  type ReadingBatch,
  type RejectedRow,
  type SlotWidth,
} from "../../src-shared/metering/reading-batch";
import { MOST_PERIODS } from "../../src-shared/metering/settlement-day";
import type { ChannelBook } from "./channel-book";
import { DayTable } from "./day-table";
import { grown } from "./grown";
import { PieceTable } from "./piece-table";

/** What a row brings to one channel-day: a value a slot, NaN where it has none. */
export interface Piece {
  /** Its number in the channel book. */
  readonly channel: number;
  readonly day: DayNumber;
  readonly values: Float64Array;
  readonly mask: PeriodMask;
  readonly estimated: PeriodMask;
}

/** An earlier row of the batch has values for the same slots: on which line, and whether they are all equal. */
export interface Overlap {
  readonly line: number;
  readonly same: boolean;
}

/** So many slots lie below one key of `recorded`. */
const SLOTS = 64;
const FIRST_ROOM = 1024;

/**
 * Gathers rows into one ReadingBatch after another. A row's pieces come first, then one of the `close` calls. Rows of a
 * batch that touch the same channel-day become one entry in which the last one wins; what it overrides is kept aside.
 */
export class BatchBuilder {
  /** Rows closed in this batch, blank ones counted. */
  rows = 0;
  /** Characters of raw rows that the batch carries: rejects and problems. */
  rawLength = 0;
  readonly width: SlotWidth;
  private readonly days: DayTable;
  private readonly pieces = new PieceTable();
  private readonly localOf = new Map<number, number>();
  private rowState = new Uint8Array(FIRST_ROOM);
  private rowCell = new Uint8Array(FIRST_ROOM);
  private overridden: OverriddenValue[] = [];
  private readonly recorded = new Set<number>();
  private rejected: RejectedRow[] = [];
  private warnings: Problem[] = [];

  constructor(
    private readonly type: ImportType,
    private readonly channels: ChannelBook,
  ) {
    this.width = type === "hh" ? MOST_PERIODS : 1;
    this.days = new DayTable(this.width);
  }

  get dayCount(): number {
    return this.days.count;
  }

  /** Whether the batch has values of a channel-day already. */
  has(channel: number, day: DayNumber): boolean {
    const local = this.localOf.get(channel);
    return local !== undefined && this.days.find(local, day) !== undefined;
  }

  /** Adds a piece of the row that is open. Answers what it overlaps with. */
  add(piece: Piece, line: number): Overlap | null {
    const channel = this.localNumber(piece.channel);
    const entry = this.days.find(channel, piece.day);
    if (entry === undefined) {
      const added = this.days.add(channel, piece.day, piece.values, piece.estimated, line);
      this.pieces.add(this.rows, line, added, piece.mask, true);
      return null;
    }
    const overlap = this.putOver(entry, piece);
    this.days.touch(entry, line);
    this.pieces.add(this.rows, line, entry, piece.mask, false);
    return overlap;
  }

  warn(problem: Problem): void {
    this.warnings.push(problem);
    this.rawLength += problem.raw.length;
  }

  /** Closes a row whose pieces are in, a blank one, or one that has no value and is no reject. */
  close(state: "blank" | "values" | "nothing", cell: number): void {
    this.closeAs(RowState[state], cell);
  }

  closeRejected(row: RejectedRow, cell: number): void {
    this.rejected.push(row);
    this.rawLength += row.raw.length;
    for (const problem of row.problems) this.rawLength += problem.raw.length;
    this.closeAs(RowState.rejected, cell);
  }

  /** The batch up to row `lastRow`, and the file up to byte `bytesDone`. The builder is empty after it. */
  take(lastRow: number, bytesDone: number): ReadingBatch {
    const { rows } = this;
    const batch: ReadingBatch = {
      type: this.type,
      firstRow: lastRow - rows + 1,
      lastRow,
      bytesDone,
      channels: [...this.localOf.keys()].map((channel) => this.channels.ref(channel)),
      days: this.days.take(),
      pieces: this.pieces.take(),
      overridden: this.overridden,
      rowState: this.rowState.slice(0, rows),
      rowCell: this.rowCell.slice(0, rows),
      rejected: this.rejected,
      warnings: this.warnings,
    };
    this.reset();
    return batch;
  }

  private reset(): void {
    this.rows = 0;
    this.rawLength = 0;
    this.localOf.clear();
    this.recorded.clear();
    this.overridden = [];
    this.rejected = [];
    this.warnings = [];
  }

  private closeAs(state: number, cell: number): void {
    this.rowState = grown(this.rowState, this.rows + 1);
    this.rowCell = grown(this.rowCell, this.rows + 1);
    this.rowState[this.rows] = state;
    this.rowCell[this.rows] = cell;
    this.rows++;
  }

  /** The channel's number within the batch. */
  private localNumber(channel: number): number {
    const known = this.localOf.get(channel);
    if (known !== undefined) return known;
    const local = this.localOf.size;
    this.localOf.set(channel, local);
    return local;
  }

  private putOver(entry: number, piece: Piece): Overlap | null {
    let line = 0;
    let same = true;
    for (let slot = 0; slot < this.width; slot++) {
      const value = piece.values[slot] ?? NaN;
      if (isMissing(value)) continue;
      const estimated = hasSlot(piece.estimated, slot);
      const before = this.days.value(entry, slot);
      if (!isMissing(before)) {
        const equal = before === value && this.days.isEstimated(entry, slot) === estimated;
        if (!equal) this.keepOverridden(entry, slot, before);
        const holder = this.pieces.holding(entry, slot).next();
        line = Math.max(line, this.pieces.lineOf(holder.done === true ? 0 : holder.value));
        same &&= equal;
      }
      this.days.put(entry, slot, value, estimated);
    }
    return line === 0 ? null : { line, same };
  }

  /** Of every earlier row that has this value in the slot, unless an earlier override kept its own. */
  private keepOverridden(entry: number, slot: number, value: number): void {
    const estimated = this.days.isEstimated(entry, slot);
    for (const piece of this.pieces.holding(entry, slot)) {
      const key = piece * SLOTS + slot;
      if (this.recorded.has(key)) continue;
      this.recorded.add(key);
      this.overridden.push({ piece, slot, value, estimated });
    }
  }
}
