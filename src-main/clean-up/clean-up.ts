import type { CleanUpResult } from "../../src-shared/contract/clean-up";
import type { CleanUpTools } from "./clean-up-tools";
import { countKept } from "./count-kept";
import { judgeOld } from "./judge-copy";
import { judgedCopies, type JudgedCopy } from "./judged-copies";

/** Imports made stubs in one transaction: a cancel or a batch never waits long for it. */
const AT_A_TIME = 200;

/** What a clean-up of imports that ended so many days ago would clear; nothing is changed. */
export async function previewCleanUp(tools: CleanUpTools, days: number): Promise<CleanUpResult> {
  const judged = await judgedCopies(tools, (_, job) => judgeOld(job, days));
  const { batchIds } = await tools.retention.clearable(tools.spool.id, days);
  return resultOf(judged, judged.filter(isToGo), batchIds.length);
}

/**
 * Clears this spool's ended imports of so many days ago or more, and their copies. The row becomes a stub first, by a
 * statement that finds it ended and with no undo under way: from then on nobody can try it again, so that its copy is
 * needed by nobody. Stopped in between, the next clean-up finds the stub and takes the copy.
 */
export async function cleanUp(
  tools: CleanUpTools,
  days: number,
  signal: AbortSignal,
): Promise<CleanUpResult> {
  let jobs = 0;
  for (;;) {
    signal.throwIfAborted();
    const cleared = await tools.retention.clear(tools.spool.id, days, AT_A_TIME);
    jobs += cleared.length;
    if (cleared.length === 0) break;
  }
  const judged = await judgedCopies(tools, (_, job) => judgeOld(job, days));
  const removed: JudgedCopy[] = [];
  for (const copy of judged.filter(isStub)) {
    signal.throwIfAborted();
    if (await tools.spool.removeIf(copy.manifest.batchId, () => true)) removed.push(copy);
  }
  return resultOf(judged, removed, jobs);
}

const isToGo = ({ verdict }: JudgedCopy): boolean => verdict === "remove";

/** One that grew old enough since the rows were cleared is left for the next time. */
const isStub = (copy: JudgedCopy): boolean => isToGo(copy) && copy.job?.deleted === true;

function resultOf(judged: readonly JudgedCopy[], gone: readonly JudgedCopy[], jobs: number): CleanUpResult {
  return {
    copies: gone.length,
    bytes: gone.reduce((sum, { manifest }) => sum + manifest.byteSize, 0),
    jobs,
    kept: countKept(judged.flatMap(({ verdict }) => (verdict === "remove" ? [] : [verdict]))),
  };
}
