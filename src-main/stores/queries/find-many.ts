import { z } from "zod";
import type { JobSearch } from "../../../src-shared/contract/jobs";
import type { FoundJob } from "../../ports/job-store";
import type { SqlConnection } from "../sql-database";
import { searchConditions } from "./search-conditions";

const rows = z.array(
  z.object({
    id: z.number(),
    batchId: z.string(),
    userId: z.number().nullable(),
    spoolId: z.string(),
  }),
);

const SELECT =
  "SELECT j.id, j.batch_id AS batchId, j.user_id AS userId, j.spool_id AS spoolId FROM import_jobs j";

/** A page of the imports that a search finds, by falling id: changes to those of one page do not shift the next. */
export async function findMany(
  connection: SqlConnection,
  search: JobSearch,
  page: { readonly belowId: number | null; readonly limit: number },
): Promise<FoundJob[]> {
  const { where, params } = searchConditions(search);
  const below = page.belowId === null ? "" : "AND j.id < ?";
  const found = await connection.all(`${SELECT} WHERE ${where} ${below} ORDER BY j.id DESC LIMIT ?`, [
    ...params,
    ...(page.belowId === null ? [] : [page.belowId]),
    page.limit,
  ]);
  return rows.parse(found);
}

/** The imports of these batch ids that are there and not deleted. */
export async function findNamed(connection: SqlConnection, batchIds: readonly string[]): Promise<FoundJob[]> {
  if (batchIds.length === 0) return [];
  const found = await connection.all(
    `${SELECT} WHERE j.batch_id IN (${batchIds.map(() => "?").join(", ")}) AND j.kind = 'import' AND j.deleted_at IS NULL
     ORDER BY j.id`,
    batchIds,
  );
  return rows.parse(found);
}
