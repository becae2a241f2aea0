import type { DayNumber } from "../../src-shared/metering/day-number";
import { hasSlot, slotBit, type PeriodMask } from "../../src-shared/metering/period-mask";
import type { DayColumns, SlotWidth } from "../../src-shared/metering/reading-batch";
import { grown } from "./grown";

const FIRST_ROOM = 1024;
/** More than the days from the year 1900 to 2199, so that a channel and a day make one key. */
const DAYS = 2 ** 17;
const DAYS_BEFORE_1970 = 2 ** 15;

/** The channel-days of a batch while it fills: DayColumns with room at the end, and where to find each day. */
export class DayTable {
  count = 0;
  private readonly index = new Map<number, number>();
  private channel = new Uint32Array(FIRST_ROOM);
  private day = new Int32Array(FIRST_ROOM);
  private values: Float64Array;
  private estimated = new Float64Array(FIRST_ROOM);
  private line = new Uint32Array(FIRST_ROOM);

  constructor(private readonly width: SlotWidth) {
    this.values = new Float64Array(FIRST_ROOM * width);
  }

  /** The entry of a channel-day; undefined where the batch has none yet. */
  find(channel: number, day: DayNumber): number | undefined {
    return this.index.get(keyOf(channel, day));
  }

  /** A new entry with these values (one a slot, NaN where missing). */
  add(channel: number, day: DayNumber, values: Float64Array, estimated: PeriodMask, line: number): number {
    const entry = this.count++;
    this.makeRoom();
    this.index.set(keyOf(channel, day), entry);
    this.channel[entry] = channel;
    this.day[entry] = day;
    this.values.set(values, entry * this.width);
    this.estimated[entry] = estimated;
    this.line[entry] = line;
    return entry;
  }

  value(entry: number, slot: number): number {
    return this.values[entry * this.width + slot] ?? NaN;
  }

  isEstimated(entry: number, slot: number): boolean {
    return hasSlot(this.estimated[entry] ?? 0, slot);
  }

  put(entry: number, slot: number, value: number, estimated: boolean): void {
    this.values[entry * this.width + slot] = value;
    if (this.isEstimated(entry, slot) !== estimated) {
      this.estimated[entry] = (this.estimated[entry] ?? 0) + (estimated ? slotBit(slot) : -slotBit(slot));
    }
  }

  touch(entry: number, line: number): void {
    this.line[entry] = line;
  }

  /** What the batch has, in arrays of its own; the table is empty after it. */
  take(): DayColumns {
    const { count, width } = this;
    this.count = 0;
    this.index.clear();
    return {
      count,
      width,
      channel: this.channel.slice(0, count),
      day: this.day.slice(0, count),
      values: this.values.slice(0, count * width),
      estimated: this.estimated.slice(0, count),
      line: this.line.slice(0, count),
    };
  }

  private makeRoom(): void {
    this.channel = grown(this.channel, this.count);
    this.day = grown(this.day, this.count);
    this.values = grown(this.values, this.count * this.width);
    this.estimated = grown(this.estimated, this.count);
    this.line = grown(this.line, this.count);
  }
}

const keyOf = (channel: number, day: DayNumber): number => channel * DAYS + day + DAYS_BEFORE_1970;
