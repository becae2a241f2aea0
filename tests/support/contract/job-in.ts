import type { NewJob } from "../../../src-main/ports/job-store";
import type { Job } from "../../../src-shared/jobs/job";
import type { JobStatus } from "../../../src-shared/jobs/status";
import { beat, claim, ended, insertJob, mustHave } from "../stores/run-job";
import type { ContractDesk } from "./contract-desk";

/** A job of a desk's person and spool that came to this state, without a file of its own; gives its row. */
export async function jobIn(
  { core, email }: ContractDesk,
  status: JobStatus,
  given: Partial<NewJob> = {},
): Promise<Job> {
  const { store, spool, watch, admitTools } = core.room();
  await watch.demand(new AbortController().signal);
  const { userId } = await store.people.ensure({ name: email, email, role: admitTools.firstRole });
  const { id } = await insertJob(store.jobs, { userId, spoolId: spool.id, ...given });
  if (status !== "queued") await moveTo(status, core, id);
  return mustHave(store.jobs, id);
}

async function moveTo(
  status: Exclude<JobStatus, "queued">,
  core: ContractDesk["core"],
  id: number,
): Promise<void> {
  const { store, spool } = core.room();
  await beat(store, spool.id);
  const fence = await claim(store.jobs, id);
  if (status === "processing") return;
  const errorCode = status === "failed" ? "needs_answer" : null;
  await store.jobs.finish(fence, ended(status, { errorCode }));
}
