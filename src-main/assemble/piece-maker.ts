import type { DayNumber } from "../../src-shared/metering/day-number";
import { isMissing, MISSING } from "../../src-shared/metering/millionths";
import { slotBit, type PeriodMask } from "../../src-shared/metering/period-mask";
import { MOST_PERIODS } from "../../src-shared/metering/settlement-day";
import type { SlotWidth } from "../../src-shared/metering/reading-batch";
import type { RowReading } from "../../src-shared/reading/row-reading";
import type { Piece } from "./batch-builder";

/** slotBit of each slot: a power of two takes longer to work out than all the rest of a value. */
const BITS = Float64Array.from({ length: MOST_PERIODS }, (_, slot) => slotBit(slot));

interface OpenPiece {
  channel: number;
  day: DayNumber;
  readonly values: Float64Array;
  mask: PeriodMask;
  estimated: PeriodMask;
}

/** Cuts a row into pieces, one a day that it touches: a wide row of a GMT file lies in two British days in summer. */
export class PieceMaker {
  /** Used again for each row. */
  private readonly room: OpenPiece[] = [];
  private used = 0;

  constructor(private readonly width: SlotWidth) {}

  /** The pieces of a row with values; good until the next row. */
  cut({ places, values, estimated }: RowReading, channel: number): readonly Piece[] {
    this.used = 0;
    if (places?.ok !== true) return [];
    const { of } = places.places;
    for (let i = 0; i < values.length; i++) {
      const place = of[i];
      const value = values[i] ?? MISSING;
      if (place === null || place === undefined || isMissing(value)) continue;
      const piece = this.pieceOf(channel, place.day);
      const bit = BITS[place.slot] ?? 0;
      piece.values[place.slot] = value;
      piece.mask += bit;
      if (estimated[i] === 1) piece.estimated += bit;
    }
    return this.room.slice(0, this.used);
  }

  private pieceOf(channel: number, day: DayNumber): OpenPiece {
    for (let i = 0; i < this.used; i++) {
      const open = this.room[i];
      if (open?.day === day) return open;
    }
    return this.openPiece(channel, day);
  }

  private openPiece(channel: number, day: DayNumber): OpenPiece {
    const values = this.room[this.used]?.values ?? new Float64Array(this.width);
    values.fill(MISSING);
    const piece = { channel, day, values, mask: 0, estimated: 0 };
    this.room[this.used++] = piece;
    return piece;
  }
}
