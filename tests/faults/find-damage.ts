import { findJobs, isLive, type FoundJob } from "./found-jobs";
import { jobDamage } from "./job-damage";
import { leftoverDamage } from "./leftover-damage";
import { readingDamage } from "./reading-damage";
import type { FaultScene } from "./scene";

/** What is not as it should be after a fault, in words; and rows lost or doubled among it. */
export interface Damage {
  readonly words: readonly string[];
  readonly lost: number;
  readonly doubled: number;
}

/**
 * The end check of every fault, once no process is left: readings equal to the fold of the files, coverage and deliveries
 * as the files have them, counts exact, no job stuck, nothing left over.
 */
export async function findDamage(scene: FaultScene): Promise<Damage> {
  const jobs = await findJobs(scene.store);
  const readings = await readingDamage(scene, jobs);
  const rows = rowsAmiss(scene, jobs);
  return {
    words: [
      ...(await jobDamage(scene, jobs)),
      ...broughtTwice(jobs),
      ...readings.words,
      ...(await leftoverDamage(scene, jobs)),
    ],
    lost: rows.lost + readings.lost,
    doubled: rows.doubled + readings.doubled,
  };
}

/** Rows of completed jobs that were not counted, or more than once. */
function rowsAmiss({ files }: FaultScene, jobs: readonly FoundJob[]): { lost: number; doubled: number } {
  const over = jobs
    .filter((job) => isLive(job) && job.status === "completed")
    .map((job) => job.processed - (files.get(job.filename)?.length ?? 0));
  return {
    lost: -over.filter((rows) => rows < 0).reduce((sum, rows) => sum + rows, 0),
    doubled: over.filter((rows) => rows > 0).reduce((sum, rows) => sum + rows, 0),
  };
}

/** The same bytes are in once; what else was called for them is a duplicate of that one. */
function broughtTwice(jobs: readonly FoundJob[]): string[] {
  const brought = jobs
    .filter((job) => isLive(job) && job.status === "completed" && job.again === 0)
    .map((job) => job.filename);
  return brought
    .filter((name, at) => brought.indexOf(name) !== at)
    .map((name) => `${name} was brought in twice`);
}
