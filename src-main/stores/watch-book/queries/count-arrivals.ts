import { z } from "zod";
import type { FolderTally } from "../../../ports/watch-book";
import type { SqlConnection } from "../../sql-database";

const tally = z.tuple([z.object({ files: z.number(), problems: z.number() })]);
const times = z.array(z.object({ takenAt: z.string() }));

/** Files that came since a time, and how many of them failed or have rejected rows. */
export async function tallyOf(
  connection: SqlConnection,
  folderId: number,
  since: string,
): Promise<FolderTally> {
  const rows = await connection.all(
    `SELECT COUNT(*) AS files, COALESCE(SUM(failed_rows > 0 OR outcome IN ('failed', 'lost')), 0) AS problems
     FROM watched_files WHERE folder_id = ? AND taken_at >= ? AND state NOT IN ('skipped', 'taking')`,
    [folderId, since],
  );
  return tally.parse(rows)[0];
}

/** When files came since a time, oldest first. */
export async function arrivalTimes(
  connection: SqlConnection,
  folderId: number,
  since: string,
): Promise<string[]> {
  const rows = await connection.all(
    `SELECT taken_at AS takenAt FROM watched_files
     WHERE folder_id = ? AND taken_at >= ? AND state NOT IN ('skipped', 'taking') ORDER BY taken_at`,
    [folderId, since],
  );
  return times.parse(rows).map(({ takenAt }) => takenAt);
}
