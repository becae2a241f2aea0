import type { ImportType } from "../../../../src-shared/jobs/import-plan";
import { formatDay } from "../../../../src-shared/metering/day-number";
import { isMissing } from "../../../../src-shared/metering/millionths";
import { totalOf } from "../../../../src-shared/metering/valued-slots";
import { DAY_COLUMNS, SLOT_COLUMNS, type DayRow } from "../../readings/day-row";
import { placeholders } from "../../readings/placeholders";
import type { ReadingEngine } from "../../readings/reading-engine";
import type { SqlValue } from "../../sql-database";
import type { SqliteConnection } from "../connection";

const VALUES = `(${DAY_COLUMNS}) VALUES (${placeholders(SLOT_COLUMNS.length + 7)})`;

/** Readings in the embedded store: values are integers, whole millionths. */
export const sqliteReadingEngine: ReadingEngine<SqliteConnection> = {
  keepExisting: " ON CONFLICT DO NOTHING",
  millionths: (value) => (typeof value === "number" ? value : Number.NaN),
  async insertReadings(connection, type, rows) {
    for (const row of rows) await connection.run(`INSERT INTO readings ${VALUES}`, paramsOf(row, type));
  },
  async replaceDays(connection, table, type, rows) {
    for (const row of rows) await connection.run(`REPLACE INTO ${table} ${VALUES}`, paramsOf(row, type));
  },
};

function paramsOf(row: DayRow, type: ImportType): SqlValue[] {
  const slots: SqlValue[] = SLOT_COLUMNS.map((_, slot) => slotOf(row, type, slot));
  const { channelId, day, job, line, values, estimated } = row;
  return [channelId, formatDay(day), type, job, line, totalOf(values), ...slots, estimated];
}

/** A daily row has its figure in `total` alone. */
function slotOf({ values }: DayRow, type: ImportType, slot: number): number | null {
  const value = values[slot] ?? Number.NaN;
  return type === "daily" || isMissing(value) ? null : value;
}
