import { hasSlot, type PeriodMask } from "../../src-shared/metering/period-mask";
import type { PieceColumns } from "../../src-shared/metering/reading-batch";
import { grown } from "./grown";

const FIRST_ROOM = 1024;
const NONE = -1;

/** The pieces of a batch while it fills; those of one day are chained, the latest first. */
export class PieceTable {
  count = 0;
  private row = new Uint32Array(FIRST_ROOM);
  private line = new Uint32Array(FIRST_ROOM);
  private day = new Uint32Array(FIRST_ROOM);
  private mask = new Float64Array(FIRST_ROOM);
  private before = new Int32Array(FIRST_ROOM);
  private latestOfDay = new Int32Array(FIRST_ROOM);

  /** Adds what a row brought to a day; `first`: the day's first piece. */
  add(row: number, line: number, day: number, mask: PeriodMask, first: boolean): void {
    const piece = this.count++;
    this.makeRoom(day);
    this.row[piece] = row;
    this.line[piece] = line;
    this.day[piece] = day;
    this.mask[piece] = mask;
    this.before[piece] = first ? NONE : (this.latestOfDay[day] ?? NONE);
    this.latestOfDay[day] = piece;
  }

  /** The pieces of a day that have a value in a slot, the latest first. */
  *holding(day: number, slot: number): Generator<number> {
    for (let piece = this.latestOfDay[day] ?? NONE; piece !== NONE; piece = this.before[piece] ?? NONE) {
      if (hasSlot(this.mask[piece] ?? 0, slot)) yield piece;
    }
  }

  lineOf(piece: number): number {
    return this.line[piece] ?? 0;
  }

  /** What the batch has, in arrays of its own; the table is empty after it. */
  take(): PieceColumns {
    const { count } = this;
    this.count = 0;
    return {
      count,
      row: this.row.slice(0, count),
      line: this.line.slice(0, count),
      day: this.day.slice(0, count),
      mask: this.mask.slice(0, count),
    };
  }

  private makeRoom(day: number): void {
    this.row = grown(this.row, this.count);
    this.line = grown(this.line, this.count);
    this.day = grown(this.day, this.count);
    this.mask = grown(this.mask, this.count);
    this.before = grown(this.before, this.count);
    this.latestOfDay = grown(this.latestOfDay, day + 1);
  }
}
