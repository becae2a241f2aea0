import { z } from "zod";
import { formatDay, parseDay } from "../../../../src-shared/metering/day-number";
import type { SlotWidth } from "../../../../src-shared/metering/reading-batch";
import { SLOT_COLUMNS, type DayRow } from "../day-row";
import type { DayRead } from "../plan-day-reads";
import { placeholders } from "../placeholders";
import type { DayConnection, DayTable, ReadingEngine } from "../reading-engine";

const key = z.tuple([z.number(), z.string(), z.number(), z.number().nullable(), z.number()]);
const KEY_COLUMNS = "channel_id, reading_date, job_id, source_line, estimated";

/** The rows of a range of days: half-hours (width 50) or daily totals (width 1). */
export async function readDays<C extends DayConnection>(
  connection: C,
  engine: ReadingEngine<C>,
  table: DayTable,
  width: SlotWidth,
  { channelIds, from, to }: DayRead,
): Promise<DayRow[]> {
  const sql = `
    SELECT ${KEY_COLUMNS}, ${width === 1 ? "total" : SLOT_COLUMNS.join(", ")}
    FROM ${table}
    WHERE channel_id IN (${placeholders(channelIds.length)})
      AND reading_date BETWEEN ? AND ? AND import_type = ?`;
  const params = [...channelIds, formatDay(from), formatDay(to), width === 1 ? "daily" : "hh"];
  const rows = await connection.arrays(sql, params);
  return rows.map((row) => {
    const [channelId, date, job, line, estimated] = key.parse(row.slice(0, 5));
    const values = new Float64Array(width);
    for (let slot = 0; slot < width; slot++) values[slot] = engine.millionths(row[5 + slot]);
    return { channelId, day: parseDay(date), job, line, estimated, values };
  });
}
