import { z } from "zod";
import type { ImportType } from "../../../../src-shared/jobs/import-plan";
import { formatDay, parseDay, type DayNumber } from "../../../../src-shared/metering/day-number";
import { SLOT_COLUMNS } from "../day-row";
import { partsOf, placeholders } from "../placeholders";
import type { DayConnection } from "../reading-engine";

/** How much of a delivery is in force: none of its values, some, or all. */
export const InForceShare = { none: 0, part: 1, whole: 2 } as const;
export type InForceShare = (typeof InForceShare)[keyof typeof InForceShare];

export interface WrittenDay {
  readonly channelId: number;
  readonly day: DayNumber;
  readonly inForce: InForceShare;
}

const rows = z.array(z.tuple([z.number(), z.string(), z.union([z.literal(0), z.literal(1), z.literal(2)])]));

const isSame = (column: string, slot: number): string =>
  `(d.${column} = r.${column} AND ((d.estimated >> ${slot}) & 1) = ((r.estimated >> ${slot}) & 1))`;
const differs = (column: string, slot: number): string =>
  `(d.${column} IS NOT NULL AND NOT ${isSame(column, slot)})`;

/** Both sides of the comparison stay in the database: 100 columns a row need not travel. */
const inForceOf = (columns: readonly string[]): string => `CASE
  WHEN NOT (${columns.map(differs).join(" OR ")}) THEN 2
  WHEN ${columns.map(isSame).join(" OR ")} THEN 1
  ELSE 0 END`;

const SQL = { hh: inForceOf(SLOT_COLUMNS), daily: inForceOf(["total"]) };

/** Of a job's rows in `reading_deliveries` (days on which it differs from what is in force), how much of each is in force. */
export async function writtenInForce(
  connection: DayConnection,
  of: { job: number; type: ImportType; from: DayNumber; to: DayNumber },
  channelIds: readonly number[],
): Promise<WrittenDay[]> {
  const found: WrittenDay[] = [];
  for (const part of partsOf(channelIds, 500)) {
    const sql = `
      SELECT d.channel_id, d.reading_date, ${SQL[of.type]}
      FROM reading_deliveries d
      JOIN readings r
        ON r.channel_id = d.channel_id AND r.reading_date = d.reading_date AND r.import_type = d.import_type
      WHERE d.channel_id IN (${placeholders(part.length)})
        AND d.reading_date BETWEEN ? AND ? AND d.import_type = ? AND d.job_id = ?`;
    const params = [...part, formatDay(of.from), formatDay(of.to), of.type, of.job];
    for (const [channelId, date, inForce] of rows.parse(await connection.arrays(sql, params))) {
      found.push({ channelId, day: parseDay(date), inForce });
    }
  }
  return found;
}
