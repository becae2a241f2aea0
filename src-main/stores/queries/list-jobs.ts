import { z } from "zod";
import type { JobFilter } from "../../../src-shared/contract/jobs";
import type { Job } from "../../../src-shared/jobs/job";
import { column } from "../column";
import type { SqlConnection } from "../sql-database";
import { readJobs, SELECT_JOBS } from "./job-columns";
import { searchConditions } from "./search-conditions";

const counted = z.tuple([z.object({ count: column.count })]);

/** Imports that are not deleted, newest first, a page of them, and how many match in all. */
export async function listJobs(
  connection: SqlConnection,
  filter: JobFilter,
): Promise<{ jobs: Job[]; count: number }> {
  const { where, params } = searchConditions(filter);
  const page = `${SELECT_JOBS} WHERE ${where} ORDER BY j.queued_at DESC, j.id DESC LIMIT ? OFFSET ?`;
  const jobs = readJobs(await connection.all(page, [...params, filter.limit, filter.offset]));
  const count = `SELECT COUNT(*) AS count FROM import_jobs j WHERE ${where}`;
  const [row] = counted.parse(await connection.all(count, params));
  return { jobs, count: row.count };
}
