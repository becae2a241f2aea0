import type { Params } from "../../../src-shared/catalogue/params";
import type { JobFence } from "../../ports/job-fence";
import type { Dialect, SqlConnection } from "../sql-database";
import { FENCE, fenceParams } from "./fence";

/**
 * Puts a run's job back in the queue, or ends it as cancelled where somebody asked for that meanwhile; gives whether exactly
 * that row changed. cancel_requested_at is set last: MySQL sees the new values of what stands before.
 */
export async function requeueOwned(
  connection: SqlConnection,
  { now, nowPlus }: Dialect,
  fence: JobFence,
  back: { afterSeconds: number | null; countTry: boolean; reason: string; params: Params },
): Promise<boolean> {
  const { afterSeconds } = back;
  const stays = "cancel_requested_at IS NULL";
  const { changed } = await connection.run(
    `UPDATE import_jobs SET
       status = CASE WHEN ${stays} THEN 'queued' ELSE 'cancelled' END,
       completed_at = CASE WHEN ${stays} THEN completed_at ELSE ${now} END,
       next_attempt_at = CASE WHEN ${stays} THEN ${afterSeconds === null ? "NULL" : nowPlus("?")} END,
       error_code = CASE WHEN ${stays} THEN ? END,
       error_params = CASE WHEN ${stays} THEN ? END,
       tries = tries + ?,
       cancel_requested_at = NULL,
       updated_at = ${now}
     WHERE ${FENCE}`,
    [
      ...(afterSeconds === null ? [] : [afterSeconds]),
      afterSeconds === null ? null : back.reason,
      afterSeconds === null ? null : JSON.stringify(back.params),
      back.countTry ? 1 : 0,
      ...fenceParams(fence),
    ],
  );
  return changed === 1;
}
