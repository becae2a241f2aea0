import type { UndoView } from "../../src-shared/contract/undo";
import type { Job } from "../../src-shared/jobs/job";
import type { UndoSummary } from "../../src-shared/jobs/undo-days";
import { undoWord } from "../../src-shared/jobs/undo-word";

/** An undo's own job, and how far it is. */
export interface UndoFound {
  readonly job: Job;
  readonly summary: UndoSummary;
}

/** What screens see of an undo. */
export function undoViewOf({ job, summary }: UndoFound): UndoView {
  const { removed, restored, kept, total } = summary;
  const { batchId, machine, queuedAt, startedAt, completedAt, errorCode, errorParams } = job;
  return {
    ...{ batchId, by: job.userName, machine, queuedAt, startedAt, completedAt },
    ...{ removed, restored, kept, total },
    failure:
      errorCode === null
        ? null
        : { code: errorCode, params: errorParams, retryable: job.status !== "failed" },
    word: undoWord(job),
  };
}
