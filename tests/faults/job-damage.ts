import { select } from "../support/readings/import-rows";
import type { FoundJob } from "./found-jobs";
import type { FaultScene } from "./scene";

/** Jobs that wait or run though nobody works any more, ends that were not told, and counts that do not add up. */
export async function jobDamage(scene: FaultScene, jobs: readonly FoundJob[]): Promise<string[]> {
  return [
    ...jobs.filter(({ status }) => status === "queued" || status === "processing").map(stuckWords),
    ...jobs.flatMap((job) => countWords(job, scene.files.get(job.filename)?.length)),
    ...(await openAttempts(scene)),
  ];
}

const stuckWords = ({ id, filename, status }: FoundJob): string => `job ${id} (${filename}) is ${status}`;

function countWords(job: FoundJob, rows: number | undefined): string[] {
  if (job.kind === "revert") return [];
  const { id, filename, processed, imported, unchanged, failed, duplicateOf } = job;
  const words: string[] = [];
  if (rows === undefined) return [`job ${id} is of a file that nobody brought: ${filename}`];
  if (processed !== imported + unchanged + failed) {
    words.push(`job ${id}: ${processed} rows are ${imported} + ${unchanged} + ${failed}`);
  }
  const all = duplicateOf === null ? rows : 0;
  if (job.status === "completed" && processed !== all)
    words.push(`job ${id} took ${processed} rows, not ${all}`);
  if (processed > rows) words.push(`job ${id} took ${processed} rows of ${rows}`);
  return words;
}

/** A run that ended, and whose attempt does not say so. */
async function openAttempts({ store }: FaultScene): Promise<string[]> {
  const sql = `SELECT a.job_id AS job, a.number AS n FROM import_job_attempts a WHERE a.ended_at IS NULL`;
  const open = (await select(store.db, sql)) as { job: number; n: number }[];
  return open.map(({ job, n }) => `attempt ${n} of job ${job} has no end`);
}
