import { z } from "zod";
import type { DayConnection } from "../reading-engine";

const rows = z.array(z.tuple([z.string().nullable()]));

/** Whether somebody has asked a job to stop. */
export async function cancelRequested(connection: DayConnection, jobId: number): Promise<boolean> {
  const read = await connection.arrays("SELECT cancel_requested_at FROM import_jobs WHERE id = ?", [jobId]);
  const [row] = rows.parse(read);
  return row !== undefined && row[0] !== null;
}
