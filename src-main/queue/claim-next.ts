import { randomUUID } from "node:crypto";
import type { Job } from "../../src-shared/jobs/job";
import type { JobStore } from "../ports/job-store";
import type { Spool } from "../ports/spool";
import type { Ownership } from "./give-back";
import { markCompleted } from "./mark-completed";
import { waitIsOver } from "./wait-is-over";
import { settleWaiting } from "./settle-waiting";

/** Jobs looked at for one claim: those that wait for others are passed by. */
const LOOK_AT = 100;

export interface ClaimTools {
  readonly jobs: JobStore;
  readonly spool: Pick<Spool, "id" | "mark" | "get">;
  readonly machine: string;
  readonly handlers: Readonly<Partial<Record<Job["kind"], unknown>>>;
  /** Told of a claim of which it is not known whether it was made, or that nobody could act on. */
  readonly unsettled: (own: Ownership) => void;
}

/** A job claimed for a run, and the owner's UUID that its fence carries. */
export interface Claimed {
  readonly job: Job;
  readonly owner: string;
}

/**
 * Claims the next job of the spool that may start: in order, passing by those that wait for the same bytes elsewhere.
 * `only`: no other batch ids than these. Null where nothing may start now.
 */
export async function claimNext(
  tools: ClaimTools,
  only: ReadonlySet<string> | null,
): Promise<Claimed | null> {
  return claimFirst(tools, await candidates(tools, only));
}

/** Claims an undo that waits for a spool whose runner is silent: it needs no file, so any runner may do it. */
export async function claimStray(tools: ClaimTools): Promise<Claimed | null> {
  return claimFirst(tools, await tools.jobs.strayUndos());
}

async function claimFirst(tools: ClaimTools, jobs: readonly Job[]): Promise<Claimed | null> {
  for (const job of jobs) {
    if (!(job.kind in tools.handlers)) continue;
    const claimed = await claimOne(tools, job);
    if (claimed !== null) return claimed;
  }
  return null;
}

async function candidates(tools: ClaimTools, only: ReadonlySet<string> | null): Promise<Job[]> {
  if (only === null) return tools.jobs.claimable(tools.spool.id, LOOK_AT);
  const jobs: Job[] = [];
  for (const batchId of only) {
    const job = await tools.jobs.byBatchId(batchId);
    if (job?.status !== "queued" || !(await isOurs(tools, job))) continue;
    if (await isDue(tools.jobs, job)) jobs.push(job);
  }
  return jobs;
}

/** A spool's jobs are its runner's; an undo whose runner is silent is anybody's. */
async function isOurs({ jobs, spool }: ClaimTools, job: Job): Promise<boolean> {
  if (job.spoolId === spool.id || job.kind === "import") return job.spoolId === spool.id;
  return (await jobs.strayUndos()).some(({ id }) => id === job.id);
}

/** Whether the wait before its next try is over, by the database's clock. */
async function isDue(jobs: JobStore, { nextAttemptAt }: Job): Promise<boolean> {
  return nextAttemptAt === null || waitIsOver(nextAttemptAt, (await jobs.changedSince(null)).now);
}

async function claimOne(tools: ClaimTools, job: Job): Promise<Claimed | null> {
  let asAgain = false;
  if (job.waitsFor !== null) {
    const next = await settle(tools, job, job.waitsFor);
    if (next === "wait" || next === "is_duplicate") return null;
    asAgain = next === "claim_as_again";
  }
  const owner = randomUUID();
  try {
    return await claimAs(tools, job, owner, asAgain);
  } catch (thrown) {
    // Forgotten, the job would be this live runner's for ever, and nobody's work.
    tools.unsettled({ jobId: job.id, owner, attempt: job.attempt + 1 });
    throw thrown;
  }
}

async function claimAs(
  tools: ClaimTools,
  job: Job,
  owner: string,
  asAgain: boolean,
): Promise<Claimed | null> {
  const run = { owner, spoolId: tools.spool.id, machine: tools.machine, asAgain };
  const claim = await tools.jobs.claim(job, run);
  if (claim.outcome === "same_bytes") {
    await settle(tools, job, claim.holder.id);
    return null;
  }
  if (claim.outcome === "lost") return null;
  // Marked before the work starts, so that a missing row then always means that the store forgot it.
  if ((await tools.spool.get(job.batchId)) !== null)
    await tools.spool.mark(job.batchId, { workStarted: true });
  return { job: claim.job, owner };
}

async function settle(tools: ClaimTools, job: Job, holderId: number) {
  const next = await settleWaiting(tools.jobs, job, holderId);
  if (next === "is_duplicate") await markCompleted(tools.spool, job.batchId);
  return next;
}
