import { z } from "zod";
import type { JobFilter } from "../../../src-shared/contract/jobs";
import type { Job } from "../../../src-shared/jobs/job";
import { column } from "../column";
import type { SqlConnection, SqlValue } from "../sql-database";
import { storeTimeOf } from "../store-time";
import { readJobs, SELECT_JOBS } from "./job-columns";

const counted = z.tuple([z.object({ count: column.count })]);

/** Imports that are not deleted, newest first, a page of them, and how many match in all. */
export async function listJobs(
  connection: SqlConnection,
  filter: JobFilter,
): Promise<{ jobs: Job[]; count: number }> {
  const { where, params } = conditions(filter);
  const page = `${SELECT_JOBS} WHERE ${where} ORDER BY j.queued_at DESC, j.id DESC LIMIT ? OFFSET ?`;
  const jobs = readJobs(await connection.all(page, [...params, filter.limit, filter.offset]));
  const count = `SELECT COUNT(*) AS count FROM import_jobs j WHERE ${where}`;
  const [row] = counted.parse(await connection.all(count, params));
  return { jobs, count: row.count };
}

function conditions({ status, q, from, to }: JobFilter): { where: string; params: SqlValue[] } {
  const search = `%${q.trim().replace(/[!%_]/g, "!$&")}%`;
  const wanted: [string, ...SqlValue[]][] = [["j.kind = 'import' AND j.deleted_at IS NULL"]];
  if (status !== null) wanted.push(["j.status = ?", status]);
  if (q.trim() !== "") {
    wanted.push([
      "(LOWER(j.filename) LIKE LOWER(?) ESCAPE '!' OR j.batch_id LIKE LOWER(?) ESCAPE '!')",
      search,
      search,
    ]);
  }
  if (from !== null) wanted.push(["j.queued_at >= ?", storeTimeOf(from)]);
  if (to !== null) wanted.push(["j.queued_at < ?", storeTimeOf(to)]);
  return {
    where: wanted.map(([sql]) => sql).join(" AND "),
    params: wanted.flatMap(([, ...params]) => params),
  };
}
