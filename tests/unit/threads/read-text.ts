import { Readable } from "node:stream";
import {
  readBatches,
  type ReadEnd,
  type ReadRequest,
} from "../../../src-main/threads/read-file/read-batches";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { formatDay } from "../../../src-shared/metering/day-number";
import { isMissing } from "../../../src-shared/metering/millionths";
import { hasSlot } from "../../../src-shared/metering/period-mask";
import type { ReadingBatch } from "../../../src-shared/metering/reading-batch";

export interface ReadFile {
  readonly batches: readonly ReadingBatch[];
  readonly end: ReadEnd;
}

/** Reads bytes in chunks of a size, in this thread. */
export async function readBytes(
  bytes: Uint8Array,
  plan: ImportPlan,
  options: Partial<ReadRequest> & { chunk?: number } = {},
): Promise<ReadFile> {
  const chunk = options.chunk ?? 1 << 18;
  const open = () =>
    Readable.from(
      Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) =>
        bytes.subarray(i * chunk, (i + 1) * chunk),
      ),
    );
  const request = { plan, byteSize: bytes.length, afterRow: 0, batchRows: 8000, ...options };
  const reading = readBatches(open, request);
  const batches: ReadingBatch[] = [];
  for (;;) {
    const next = await reading.next();
    if (next.done === true) return { batches, end: next.value };
    batches.push(next.value);
  }
}

/** The rows of a text under the plan's headings. */
export const readRows = (
  rows: readonly string[],
  plan: ImportPlan,
  options: Partial<ReadRequest> & { chunk?: number } = {},
): Promise<ReadFile> =>
  readBytes(Buffer.from([plan.columns.join(plan.delimiter), ...rows].join("\n")), plan, options);

/** Every reading of the batches in turn, the last one winning: "meter AI 2024-11-09 p1" -> millionths, "E" where estimated. */
export function readingsOf(batches: readonly ReadingBatch[]): Map<string, string> {
  const readings = new Map<string, string>();
  for (const { days, channels } of batches) {
    for (let entry = 0; entry < days.count; entry++) {
      const channel = channels[days.channel[entry] ?? -1];
      const day = formatDay(days.day[entry] ?? NaN);
      for (let slot = 0; slot < days.width; slot++) {
        const value = days.values[entry * days.width + slot] ?? NaN;
        if (isMissing(value)) continue;
        const flag = hasSlot(days.estimated[entry] ?? 0, slot) ? "E" : "";
        const key = `${channel?.meter.identifier ?? ""} ${channel?.quantity ?? ""} ${day} p${String(slot + 1)}`;
        readings.set(key, `${String(value)}${flag}`);
      }
    }
  }
  return new Map([...readings].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The state of each row, in one array over all batches. */
export const statesOf = (batches: readonly ReadingBatch[]): number[] =>
  batches.flatMap(({ rowState }) => [...rowState]);
