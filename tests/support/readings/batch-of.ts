import type { ImportType, Quantity } from "../../../src-shared/jobs/import-plan";
import type { Problem } from "../../../src-shared/jobs/problem";
import { parseDay } from "../../../src-shared/metering/day-number";
import { isMissing } from "../../../src-shared/metering/millionths";
import { hasSlot, slotBit } from "../../../src-shared/metering/period-mask";
import {
  RowState,
  type ChannelRef,
  type OverriddenValue,
  type ReadingBatch,
  type RejectedRow,
  type SlotWidth,
} from "../../../src-shared/metering/reading-batch";
import { valuedSlots } from "../../../src-shared/metering/valued-slots";
import { delivery, type Slots } from "./delivery";

/** A row of a file as a test writes it: what it brings, or what it is instead. */
export type TestRow =
  | { readonly brings: readonly Piece[]; readonly warnings?: readonly string[] }
  | { readonly rejected: string; readonly codes?: readonly string[] }
  | { readonly nothing: true }
  | { readonly blank: true };

/** Half-hours of one channel-day, from period 1 on; of a daily file its total alone. */
export interface Piece {
  readonly meter: string;
  readonly quantity?: Quantity;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly slots: Slots;
}

/** A row that brings half-hours of one day of one meter. */
export const row = (meter: string, day: string, slots: Slots): TestRow => ({
  brings: [{ meter, day, slots }],
});

/** Bytes that a test's row counts for, and rows of a cell of the strip. */
const ROW_BYTES = 100;
const ROWS_A_CELL = 10;

/**
 * Assembles rows into a batch, the plain way: the twin of `assemble` that these tests trust. `firstRow` is the
 * ordinal of the first row in its file; line n + 1 holds row n.
 */
export function batchOf(rows: readonly TestRow[], firstRow = 1, type: ImportType = "hh"): ReadingBatch {
  const width: SlotWidth = type === "hh" ? 50 : 1;
  const channels: ChannelRef[] = [];
  const days: { channel: number; day: number; values: Float64Array; estimated: number; line: number }[] = [];
  const pieces: { row: number; day: number; brought: ReturnType<typeof delivery> }[] = [];
  rows.forEach((each, index) => {
    for (const piece of "brings" in each ? each.brings : []) {
      const brought = delivery(0, piece.slots, { width });
      const channel = channelIndex(channels, piece);
      const number = parseDay(piece.day);
      let day = days.findIndex((known) => known.channel === channel && known.day === number);
      if (day < 0) {
        const values = new Float64Array(width).fill(Number.NaN);
        day = days.push({ channel, day: number, values, estimated: 0, line: 0 }) - 1;
      }
      const into = days[day];
      if (into !== undefined) layOver(into, brought, firstRow + index + 1);
      pieces.push({ row: index, day, brought });
    }
  });
  const values = new Float64Array(days.length * width);
  days.forEach((day, index) => values.set(day.values, index * width));
  return {
    type,
    firstRow,
    lastRow: firstRow + rows.length - 1,
    bytesDone: (firstRow + rows.length - 1) * ROW_BYTES,
    channels,
    days: {
      count: days.length,
      width,
      channel: Uint32Array.from(days, (day) => day.channel),
      day: Int32Array.from(days, (day) => day.day),
      values,
      estimated: Float64Array.from(days, (day) => day.estimated),
      line: Uint32Array.from(days, (day) => day.line),
    },
    pieces: {
      count: pieces.length,
      row: Uint32Array.from(pieces, (piece) => piece.row),
      line: Uint32Array.from(pieces, (piece) => firstRow + piece.row + 1),
      day: Uint32Array.from(pieces, (piece) => piece.day),
      mask: Float64Array.from(pieces, (piece) => valuedSlots(piece.brought.values)),
    },
    overridden: pieces.flatMap((piece, index) => overriddenOf(piece.brought, days[piece.day], index)),
    rowState: Uint8Array.from(rows, stateOf),
    rowCell: Uint8Array.from(rows, (_, index) => Math.min(47, Math.floor((firstRow + index) / ROWS_A_CELL))),
    rejected: rows.flatMap((each, index) => rejectedRow(each, index, firstRow)),
    warnings: rows.flatMap((each, index) =>
      "brings" in each
        ? (each.warnings ?? []).map((code) => problem(firstRow + index, code, "warning", "a;row"))
        : [],
    ),
  };
}

/** The rows of a file cut into batches of so many rows. */
export function batchesOf(rows: readonly TestRow[], size: number, type: ImportType = "hh"): ReadingBatch[] {
  const starts = Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => index * size);
  return starts.map((start) => batchOf(rows.slice(start, start + size), start + 1, type));
}

function channelIndex(channels: ChannelRef[], { meter, quantity = "AI" }: Piece): number {
  const known = channels.findIndex((each) => each.meter.identifier === meter && each.quantity === quantity);
  if (known >= 0) return known;
  return channels.push({ meter: { identifier: meter, supplyNumber: null, kind: "other" }, quantity }) - 1;
}

function layOver(
  into: { values: Float64Array; estimated: number; line: number },
  brought: { values: Float64Array; estimated: number },
  line: number,
): void {
  brought.values.forEach((value, slot) => {
    if (isMissing(value)) return;
    into.values[slot] = value;
    const was = hasSlot(into.estimated, slot);
    const is = hasSlot(brought.estimated, slot);
    if (was !== is) into.estimated += is ? slotBit(slot) : -slotBit(slot);
  });
  into.line = line;
}

function overriddenOf(
  brought: { values: Float64Array; estimated: number },
  day: { values: Float64Array; estimated: number } | undefined,
  piece: number,
): OverriddenValue[] {
  const found: OverriddenValue[] = [];
  brought.values.forEach((value, slot) => {
    const estimated = hasSlot(brought.estimated, slot);
    if (isMissing(value) || day === undefined) return;
    if (day.values[slot] === value && hasSlot(day.estimated, slot) === estimated) return;
    found.push({ piece, slot, value, estimated });
  });
  return found;
}

function stateOf(each: TestRow): number {
  if ("brings" in each) return RowState.values;
  if ("rejected" in each) return RowState.rejected;
  return "nothing" in each ? RowState.nothing : RowState.blank;
}

function rejectedRow(each: TestRow, index: number, firstRow: number): RejectedRow[] {
  if (!("rejected" in each)) return [];
  const number = firstRow + index;
  const codes = each.codes ?? ["value_not_a_number"];
  const found = codes.map((code) => problem(number, code, "error", each.rejected));
  return [{ row: number, line: number + 1, raw: each.rejected, problems: found }];
}

function problem(number: number, code: string, severity: Problem["severity"], raw: string): Problem {
  return {
    row: number,
    line: number + 1,
    column: "HH01",
    code,
    severity,
    params: { value: "12O.5" },
    raw,
    fieldStart: 0,
    fieldEnd: 1,
  };
}
