import type { StateWord } from "../../../src-shared/jobs/state-word";

const resting = "j.cancel_requested_at IS NULL AND j.reverted_by IS NULL";
const queued = `j.status = 'queued' AND ${resting}`;
const inTurn = `${queued} AND j.next_attempt_at IS NULL AND j.waits_for IS NULL`;
const paused = "EXISTS (SELECT 1 FROM paused_queues p WHERE p.spool_id = j.spool_id)";
const completed = "j.status = 'completed' AND j.reverted_by IS NULL AND j.duplicate_of IS NULL";
const failed = "j.status = 'failed' AND j.reverted_by IS NULL";
const needsAnswer = "COALESCE(j.error_code, '') = 'needs_answer'";

/** The rules of src-shared/jobs/state-word.ts as conditions of a job's row (`j`); a test holds the two against each other. */
export const wordConditions: Readonly<Record<StateWord, string>> = {
  undone: "j.reverted_at IS NOT NULL",
  undoing: "j.reverted_by IS NOT NULL AND j.reverted_at IS NULL",
  already_in: "j.status = 'completed' AND j.reverted_by IS NULL AND j.duplicate_of IS NOT NULL",
  needs_answer: `${failed} AND ${needsAnswer}`,
  failed: `${failed} AND NOT ${needsAnswer}`,
  cancelled: "j.status = 'cancelled' AND j.reverted_by IS NULL",
  stopping:
    "j.status IN ('queued', 'processing') AND j.cancel_requested_at IS NOT NULL AND j.reverted_by IS NULL",
  importing: `j.status = 'processing' AND ${resting}`,
  trying_again: `${queued} AND j.next_attempt_at IS NOT NULL`,
  waiting: `${queued} AND j.next_attempt_at IS NULL AND j.waits_for IS NOT NULL`,
  paused: `${inTurn} AND ${paused}`,
  queued: `${inTurn} AND NOT ${paused}`,
  checked: `${completed} AND j.dry_run = 1`,
  with_problems: `${completed} AND j.dry_run = 0 AND j.failed_rows > 0`,
  imported: `${completed} AND j.dry_run = 0 AND j.failed_rows = 0`,
};
