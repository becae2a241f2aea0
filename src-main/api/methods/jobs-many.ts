import type { ReadArgs } from "../../../src-shared/contract/contract";
import type { Actor } from "../../../src-shared/contract/role";
import { asFailure } from "../../../src-shared/failure";
import type { FoundJob, ManyChanged } from "../../ports/job-store";
import type { ApiTools, Handler } from "../api-tools";
import { undoAll } from "../ask-undo";
import { isOwn } from "../assert-own";
import { eachPage } from "../each-page";
import { startTallyOfMany, type TallyOfMany } from "../tally-of-many";
import { cancelSpooled } from "./cancel-spooled";

/** Each page is one transaction: what was done before a store went away stays done, and the call may be made again. */
export const jobsMany: Handler<"jobs.many"> = async (tools, args, actor, signal) => {
  const tally = startTallyOfMany();
  const rest = args.action === "cancel" ? await cancelWaitingFiles(tools, args, actor, tally) : args.jobs;
  if (rest !== null) {
    await tools.demandStore();
    for await (const page of eachPage(tools.jobs, rest, signal)) {
      if ("absent" in page) tally.refuse("job_not_found", page.absent);
      else await changePage(tools, args, page.found, actor, tally);
    }
  }
  tools.poke();
  return tally.result();
};

async function changePage(
  tools: ApiTools,
  { action, dryRun }: ReadArgs<"jobs.many">,
  found: readonly FoundJob[],
  actor: Actor,
  tally: TallyOfMany,
): Promise<void> {
  const own = found.filter((job) => isOwn(job, actor));
  tally.refuse("not_allowed", found.length - own.length);
  if (dryRun || own.length === 0) {
    tally.match(own.length);
    return;
  }
  const changed = action === "undo" ? await undoAll(tools, own, actor) : await changeAll(tools, action, own);
  if (action === "retry") await takeCancelsBack(tools, own);
  tally.add(own.length, changed);
}

function changeAll(
  { jobs }: ApiTools,
  action: Exclude<ReadArgs<"jobs.many">["action"], "undo">,
  found: readonly FoundJob[],
): Promise<ManyChanged> {
  const ids = found.map(({ id }) => id);
  if (action === "cancel") return jobs.cancelAll(ids);
  return action === "retry" ? jobs.retryAll(ids) : jobs.deleteAll(ids);
}

/** A manifest that says cancelled would have its row cancelled again, were it ever inserted anew. */
async function takeCancelsBack({ spool }: ApiTools, jobs: readonly FoundJob[]): Promise<void> {
  for (const { batchId, spoolId } of jobs) {
    if (spoolId !== spool.id) continue;
    if ((await spool.get(batchId))?.cancelled === true) await spool.mark(batchId, { cancelled: false });
  }
}

/**
 * Files that have no row yet are cancelled in their manifest, also while the store is away. Gives what is left for the store;
 * null where nothing is.
 */
async function cancelWaitingFiles(
  tools: ApiTools,
  { jobs, dryRun }: ReadArgs<"jobs.many">,
  actor: Actor,
  tally: TallyOfMany,
): Promise<ReadArgs<"jobs.many">["jobs"] | null> {
  if ("filter" in jobs) return jobs;
  const left: string[] = [];
  for (const batchId of jobs.batchIds) {
    const outcome = await cancelSpooled(tools, batchId, actor, dryRun).catch(codeOf);
    if (outcome === "has_row") left.push(batchId);
    else if (outcome !== "cancelled") tally.refuse(outcome.code, 1);
    else if (dryRun) tally.match(1);
    else tally.add(1, { done: 1, refused: [] });
  }
  return left.length === 0 ? null : { batchIds: left };
}

/** Somebody else's file is refused; whatever else is wrong ends the call. */
function codeOf(thrown: unknown): { code: string } {
  const { code } = asFailure(thrown);
  if (code !== "not_allowed") throw thrown;
  return { code };
}
