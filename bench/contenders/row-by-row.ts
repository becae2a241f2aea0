import type { RowDataPacket } from "mysql2/promise";
import { formatDay, parseDay } from "../../src-shared/metering/day-number";
import type { TestServer } from "../../tests/port-suites/test-server";
import { valueOf } from "../generate/half-hourly-file";

/** How the half-hours of the sample are committed: each by itself, or all at once. */
export type Commits = "each" | "once";

/**
 * The way of the system that Meterdrop follows: a prepared INSERT … ON DUPLICATE KEY UPDATE for each half-hour, into a
 * table of half-hours, one after the other and each committed by itself (it opens no transaction). Measured on a sample.
 * Gives milliseconds a half-hour.
 */
export async function rowByRow(server: TestServer, halfHours: number, commits: Commits): Promise<number> {
  const { database } = await server.database("row_by_row");
  const connection = await server.connect(database);
  await connection.query(`
    CREATE TABLE meter_readings (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
      meter_id INT UNSIGNED NOT NULL,
      reading_date DATE NOT NULL,
      reading_time TIME NOT NULL,
      period_number TINYINT UNSIGNED NULL,
      reading_value DECIMAL(12,3) NOT NULL,
      reading_type VARCHAR(10) NOT NULL,
      import_batch_id CHAR(36) NULL,
      updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
      UNIQUE KEY one_reading (meter_id, reading_date, reading_time)
    ) ENGINE=InnoDB`);
  const insert = `
    INSERT INTO meter_readings
      (meter_id, reading_date, reading_time, period_number, reading_value, reading_type, import_batch_id)
    VALUES (?, ?, ?, ?, ?, 'actual', '550e8400-e29b-41d4-a716-446655440000')
    ON DUPLICATE KEY UPDATE reading_value = VALUES(reading_value), updated_at = CURRENT_TIMESTAMP`;
  const started = performance.now();
  if (commits === "once") await connection.query("START TRANSACTION");
  for (let done = 0; done < halfHours; done++) {
    const [period, day] = [(done % 48) + 1, Math.floor(done / 48)];
    const time = `${String(Math.floor((period - 1) / 2)).padStart(2, "0")}:${period % 2 === 1 ? "00" : "30"}:00`;
    const date = formatDay(parseDay("2023-11-01") + day);
    await connection.execute(insert, [1, date, time, period, Number(valueOf(0, day, period))]);
  }
  if (commits === "once") await connection.query("COMMIT");
  const milliseconds = performance.now() - started;
  const [[row]] = await connection.query<RowDataPacket[]>("SELECT COUNT(*) AS n FROM meter_readings");
  if (row?.["n"] !== halfHours) throw new Error(`${String(row?.["n"])} half-hours are in, not ${halfHours}`);
  connection.destroy();
  return milliseconds / halfHours;
}
