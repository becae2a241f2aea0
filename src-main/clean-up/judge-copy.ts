import type { KeptReason } from "../../src-shared/contract/clean-up";
import { isFinal } from "../../src-shared/jobs/status";
import type { Manifest } from "../ports/spool";
import type { JobAge } from "../ports/retention-store";

/** Hours that a completed import keeps its copy (DESIGN.md guarantee 5). */
export const KEEP_HOURS = 72;

/**
 * Whether a copy may go by itself, 72 hours after its import was completed. Both clocks must say so: this computer's
 * against the manifest, and the database's against the row. A clock that was set forward wipes nothing then, and a store
 * that was restored keeps what it may have forgotten.
 */
export function judgeCompleted(
  { completedAt }: Pick<Manifest, "completedAt">,
  job: JobAge | undefined,
  now: number,
): "remove" | KeptReason {
  if (job === undefined) return "forgotten";
  if (job.undoUnderWay) return "undo_under_way";
  if (job.status !== "completed" || completedAt === null) return "unfinished";
  const hoursHere = (now - Date.parse(completedAt)) / 3_600_000;
  return hoursHere >= KEEP_HOURS && (job.endedHoursAgo ?? 0) >= KEEP_HOURS ? "remove" : "too_new";
}

/**
 * Whether a person's clean-up may take a copy: of an import that is a stub, or would become one now. By the row alone,
 * whose end is by the database's clock; failed and cancelled ones have no other mark of their age.
 */
export function judgeOld(job: JobAge | undefined, days: number): "remove" | KeptReason {
  if (job === undefined) return "forgotten";
  if (job.undoUnderWay) return "undo_under_way";
  if (!isFinal(job.status)) return "unfinished";
  return job.deleted || (job.endedHoursAgo ?? 0) > days * 24 ? "remove" : "too_new";
}
