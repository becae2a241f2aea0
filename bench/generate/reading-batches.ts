import { EMPTY_CELLS } from "../../src-shared/jobs/strip-cells";
import { parseDay } from "../../src-shared/metering/day-number";
import { fullMask } from "../../src-shared/metering/period-mask";
import { RowState, type ChannelRef, type ReadingBatch } from "../../src-shared/metering/reading-batch";
import { mpanOf } from "./mpan-of";

/** What a reader would make of a wide half-hourly file: one row a meter and day of 48 values, three decimals each. */
export interface GeneratedBatches {
  readonly meters: number;
  readonly days: number;
  readonly order: "meter" | "date";
  readonly batchRows: number;
  /** Added to every value, in millionths: another file with other values. */
  readonly shift?: number;
}

const FROM = parseDay("2023-04-01");
const ROW_BYTES = 310;

/** Batches in memory, made one at a time; the same options give the same values. */
export function* readingBatches(options: GeneratedBatches): Generator<ReadingBatch> {
  const total = options.meters * options.days;
  for (let start = 0; start < total; start += options.batchRows) {
    yield batch(options, start, Math.min(options.batchRows, total - start), total);
  }
}

function batch(
  { meters, days, order, shift = 0 }: GeneratedBatches,
  start: number,
  count: number,
  total: number,
) {
  const columns = {
    count,
    width: 50 as const,
    channel: new Uint32Array(count),
    day: new Int32Array(count),
    values: new Float64Array(count * 50).fill(Number.NaN),
    estimated: new Float64Array(count),
    line: new Uint32Array(count),
  };
  const channels: ChannelRef[] = [];
  const channelOf = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    const [meter, day] =
      order === "meter"
        ? [Math.floor((start + row) / days), (start + row) % days]
        : [(start + row) % meters, Math.floor((start + row) / meters)];
    let channel = channelOf.get(meter);
    if (channel === undefined) {
      const reference = { identifier: mpanOf(meter), supplyNumber: null, kind: "mpan" } as const;
      channel = channels.push({ meter: reference, quantity: "AI" }) - 1;
      channelOf.set(meter, channel);
    }
    columns.channel[row] = channel;
    columns.day[row] = FROM + day;
    columns.line[row] = start + row + 2;
    for (let slot = 0; slot < 48; slot++) {
      columns.values[row * 50 + slot] = ((meter * 31 + day * 7 + (slot + 1) * 113) % 9973) * 1000 + shift;
    }
  }
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  return {
    type: "hh",
    firstRow: start + 1,
    lastRow: start + count,
    bytesDone: (start + count) * ROW_BYTES,
    channels,
    days: columns,
    pieces: {
      count,
      row: rows,
      line: columns.line.slice(),
      day: rows.slice(),
      mask: new Float64Array(count).fill(fullMask(48)),
    },
    overridden: [],
    rowState: new Uint8Array(count).fill(RowState.values),
    rowCell: Uint8Array.from({ length: count }, (_, row) =>
      Math.floor(((start + row) * EMPTY_CELLS.length) / total),
    ),
    rejected: [],
    warnings: [],
  } satisfies ReadingBatch;
}
