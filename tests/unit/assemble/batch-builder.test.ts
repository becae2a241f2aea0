import { describe, expect, it } from "vitest";
import { BatchBuilder, type Piece } from "../../../src-main/assemble/batch-builder";
import { ChannelBook } from "../../../src-main/assemble/channel-book";
import { RowState, type MeterRef } from "../../../src-shared/metering/reading-batch";

const meter = (identifier: string, supplyNumber: string | null = null): MeterRef => ({
  identifier,
  supplyNumber,
  kind: "other",
});

/** A piece of day 100 with these values by slot; the slots in `estimated` are estimates. */
function piece(
  values: Record<number, number>,
  estimated: readonly number[] = [],
  channel = 0,
  day = 100,
): Piece {
  const all = new Float64Array(50).fill(NaN);
  let mask = 0;
  for (const [slot, value] of Object.entries(values)) {
    all[Number(slot)] = value;
    mask += 2 ** Number(slot);
  }
  return { channel, day, values: all, mask, estimated: estimated.reduce((sum, slot) => sum + 2 ** slot, 0) };
}

function start() {
  const book = new ChannelBook();
  book.numberOf(meter("A"), "AI");
  book.numberOf(meter("B"), "AI");
  return { book, builder: new BatchBuilder("hh", book) };
}

describe("days", () => {
  it("gathers the rows of a channel-day into one entry", () => {
    const { builder } = start();
    builder.add(piece({ 0: 1, 1: 2 }), 2);
    builder.close("values", 0);
    builder.add(piece({ 1: 7 }, [], 1), 3);
    builder.close("values", 0);
    builder.add(piece({ 2: 3 }, [2]), 4);
    builder.close("values", 1);
    const { days, pieces, channels, ...batch } = builder.take(3, 99);
    expect(batch).toMatchObject({ type: "hh", firstRow: 1, lastRow: 3, bytesDone: 99, overridden: [] });
    expect(channels.map((channel) => channel.meter.identifier)).toEqual(["A", "B"]);
    expect([days.count, days.width, ...days.channel, ...days.day]).toEqual([2, 50, 0, 1, 100, 100]);
    expect([...days.values.slice(0, 4)]).toEqual([1, 2, 3, NaN]);
    expect([...days.estimated]).toEqual([4, 0]);
    expect([...days.line]).toEqual([4, 3]);
    expect([[...pieces.row], [...pieces.line], [...pieces.day], [...pieces.mask]]).toEqual([
      [0, 1, 2],
      [2, 3, 4],
      [0, 1, 0],
      [3, 2, 4],
    ]);
  });

  it("numbers channels anew in each batch, and finds no day of an earlier one", () => {
    const { builder } = start();
    builder.add(piece({ 0: 1 }), 2);
    builder.close("values", 0);
    builder.take(1, 10);
    expect(builder.has(0, 100)).toBe(false);
    builder.add(piece({ 0: 1 }, [], 1), 3);
    builder.close("values", 0);
    const batch = builder.take(2, 20);
    expect(batch.firstRow).toBe(2);
    expect(batch.channels.map((channel) => channel.meter.identifier)).toEqual(["B"]);
    expect([...batch.days.channel]).toEqual([0]);
  });

  it("grows with what it is given", () => {
    const { builder } = start();
    for (let day = 0; day < 5000; day++) {
      builder.add(piece({ 0: day }, [0], 0, day), day);
      builder.close("values", 47);
    }
    const { days, pieces, rowState, rowCell } = builder.take(5000, 1);
    expect([days.count, pieces.count, rowState.length, rowCell[4999]]).toEqual([5000, 5000, 5000, 47]);
    expect([days.day[4999], days.values[4999 * 50], days.estimated[4999], pieces.line[4999]]).toEqual([
      4999, 4999, 1, 4999,
    ]);
  });
});

describe("rows that have the same half-hours", () => {
  it("answers nothing where they share a day but no half-hour", () => {
    const { builder } = start();
    expect(builder.add(piece({ 0: 1 }), 2)).toBeNull();
    expect(builder.add(piece({ 1: 1 }), 3)).toBeNull();
  });

  it("tells a repeat, and keeps nothing aside", () => {
    const { builder } = start();
    builder.add(piece({ 0: 1, 1: 2 }), 2);
    expect(builder.add(piece({ 0: 1, 2: 9 }), 5)).toEqual({ line: 2, same: true });
    expect(builder.take(0, 0).overridden).toEqual([]);
  });

  it("tells a conflict: the last wins, and the earlier row's own value is kept aside", () => {
    const { builder } = start();
    builder.add(piece({ 0: 1, 1: 2 }), 2);
    expect(builder.add(piece({ 0: 1, 1: 3 }), 5)).toEqual({ line: 2, same: false });
    const { days, overridden } = builder.take(0, 0);
    expect([...days.values.slice(0, 2)]).toEqual([1, 3]);
    expect(overridden).toEqual([{ piece: 0, slot: 1, value: 2, estimated: false }]);
  });

  it("takes another flag for a conflict: a changed flag alone is a change", () => {
    const { builder } = start();
    builder.add(piece({ 0: 1 }, [0]), 2);
    expect(builder.add(piece({ 0: 1 }), 3)).toEqual({ line: 2, same: false });
    const { days, overridden } = builder.take(0, 0);
    expect([...days.estimated]).toEqual([0]);
    expect(overridden).toEqual([{ piece: 0, slot: 0, value: 1, estimated: true }]);
  });

  it("keeps the own value of each of three rows", () => {
    const { builder } = start();
    for (const [line, value] of [1, 1, 2, 1].entries()) {
      builder.add(piece({ 0: value }), line);
      builder.close("values", 0);
    }
    const { days, overridden } = builder.take(4, 0);
    expect(days.values[0]).toBe(1);
    expect(overridden).toEqual([
      { piece: 1, slot: 0, value: 1, estimated: false },
      { piece: 0, slot: 0, value: 1, estimated: false },
      { piece: 2, slot: 0, value: 2, estimated: false },
    ]);
  });
});

it("keeps the state and cell of each row, rejected and blank ones too", () => {
  const { builder } = start();
  builder.close("blank", 0);
  builder.closeRejected({ row: 2, line: 3, raw: "x,y", problems: [] }, 1);
  builder.close("nothing", 2);
  const batch = builder.take(3, 30);
  expect([...batch.rowState]).toEqual([RowState.blank, RowState.rejected, RowState.nothing]);
  expect([...batch.rowCell]).toEqual([0, 1, 2]);
  expect(batch.rejected).toEqual([{ row: 2, line: 3, raw: "x,y", problems: [] }]);
});

it("knows a meter's supply number from the first row that tells it", () => {
  const book = new ChannelBook();
  const first = book.numberOf(meter("A"), "AI");
  expect(book.numberOf(meter("A", "0001A"), "AI")).toBe(first);
  expect(book.numberOf(meter("A"), "AI")).toBe(first);
  expect(book.numberOf(meter("A"), "AE")).not.toBe(first);
  expect(book.ref(first).meter.supplyNumber).toBe("0001A");
});
