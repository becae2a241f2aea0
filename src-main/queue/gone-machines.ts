import type { GoneJob } from "../ports/job-store";
import type { RunnerTools } from "./runner-tools";

const HOUR_MS = 3_600_000;
/** Every runner that lives is heard many times in this long. */
const CONFIRM_MS = 300_000;
/** Jobs failed at one look, and the rest an hour later. */
const AT_ONCE = 200;

/**
 * Fails the unfinished jobs of machines that were not heard for days, once an hour. What looks gone is looked at again five
 * minutes later: just after the server's clock jumped ahead, everybody does.
 */
export function createGoneMachines(
  tools: Pick<RunnerTools, "jobs" | "spool" | "clock" | "settings">,
): () => Promise<void> {
  let dueAt = -Infinity;
  let suspects: ReadonlySet<string> | null = null;
  return async () => {
    if (tools.clock.steady() < dueAt) return;
    const { goneAfterDays } = await tools.settings();
    const gone = await tools.jobs.gone(tools.spool.id, goneAfterDays, AT_ONCE);
    const confirmed = suspects === null ? [] : gone.filter((job) => suspects?.has(keyOf(job)));
    if (confirmed.length > 0) await tools.jobs.failGone(confirmed, goneAfterDays);
    const toConfirm = suspects === null && gone.length > 0;
    suspects = toConfirm ? new Set(gone.map(keyOf)) : null;
    dueAt = tools.clock.steady() + (toConfirm ? CONFIRM_MS : HOUR_MS);
  };
}

/** A job as it stands, and when its machine was heard: neither may have changed in between. */
const keyOf = (job: GoneJob): string => `${job.id} ${job.updatedAt} ${job.lastHeardAt ?? ""}`;
