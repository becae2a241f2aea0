import type { Params } from "../../../src-shared/catalogue/params";
import { say } from "../../../src-shared/catalogue/say";

/** Tries without progress before a job is given up (DESIGN.md section 7). */
const MOST_TRIES = 5;

/** What becomes of a job whose run died. */
export interface StrandedVerdict {
  readonly status: "queued" | "cancelled" | "failed";
  readonly tries: number;
  readonly errorCode: string | null;
  readonly errorParams: Params;
}

/**
 * Judges a dead run's job: a pending cancel is honoured first; progress since the claim forgives all earlier tries, none
 * counts one more, and the fifth ends it. Twenty kills with progress are no reason to give up.
 */
export function judgeStranded(job: {
  readonly cancelAsked: boolean;
  readonly progressed: boolean;
  readonly tries: number;
}): StrandedVerdict {
  const tries = job.progressed ? 0 : job.tries + 1;
  const none = { tries, errorCode: null, errorParams: {} };
  if (job.cancelAsked) return { ...none, tries: job.tries, status: "cancelled" };
  if (tries < MOST_TRIES) return { ...none, status: "queued" };
  const errorParams = { tries, reason: say("interrupted").title };
  return { tries, status: "failed", errorCode: "tries_used_up", errorParams };
}
