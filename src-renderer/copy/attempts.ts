import { say } from "../../src-shared/catalogue/say";
import type { JobView } from "../../src-shared/contract/job-view";
import type { Attempt } from "../../src-shared/jobs/problem";
import { formatCount, formatNumberOf } from "./format-count";
import { byWhom } from "./job-lines";
import { sentences } from "./sentences";
import { sourceName } from "./sources";

/** One thing that happened to a job, as it is told on its page. */
export interface JobMoment {
  readonly kind: "finished" | "failed" | "asked" | "cancelled" | "stopped" | "started" | "came";
  readonly title: string;
  /** UTC, as the contract tells times. */
  readonly at: string;
  readonly text: string | null;
}

/**
 * What happened to a job, newest first: how it came, and the start and end of each attempt. An attempt that did not
 * reach the end stopped where the next one carried on, or else where the job's checkpoint is.
 */
export function jobMoments(job: JobView, attempts: readonly Attempt[], userId: number | null): JobMoment[] {
  const inOrder = [...attempts].sort((a, b) => a.number - b.number);
  const runs = inOrder.flatMap((attempt, i) => {
    const stoppedAt = inOrder[i + 1]?.resumedAtRow ?? job.checkpointRow;
    return [started(attempt), ...ended(job, attempt, stoppedAt)];
  });
  return [came(job, userId), ...runs].reverse();
}

function came(job: JobView, userId: number | null): JobMoment {
  const source = sourceName(job.source, byWhom(job, userId));
  return { kind: "came", title: capital(source), at: job.queuedAt, text: null };
}

function started({ number, machine, startedAt, resumedAtRow }: Attempt): JobMoment {
  const title = resumedAtRow === 0 ? "Started" : `Carried on at row ${formatCount(resumedAtRow + 1)}`;
  return { kind: "started", title, at: startedAt, text: `Attempt ${number}, ${machine}` };
}

function ended(job: JobView, attempt: Attempt, stoppedAt: number): readonly JobMoment[] {
  const { endedAt: at, params } = attempt;
  if (at === null || attempt.reason === null) return [];
  // The attempt that a job failed with may be told by the failure's own code.
  const reason = job.status === "failed" && attempt.reason === job.errorCode ? "failed" : attempt.reason;
  const where = stoppedAt === 0 ? "before the first row" : `at row ${formatCount(stoppedAt)}`;
  switch (reason) {
    case "completed":
      return [{ kind: "finished", title: "Finished", at, text: accountedFor(job) }];
    case "cancelled":
      return [{ kind: "cancelled", title: `Cancelled ${where}`, at, text: null }];
    case "failed":
      if (job.errorCode === "needs_answer")
        return [{ kind: "asked", title: `Stopped ${where}`, at, text: failureText(job) }];
      return [{ kind: "failed", title: `Failed ${where}`, at, text: failureText(job) }];
    case "interrupted":
      return [
        { kind: "stopped", title: `Stopped ${where}`, at, text: sentences(ENDED, keptText(job, stoppedAt)) },
      ];
    default:
      return [
        {
          kind: "stopped",
          title: `Stopped ${where}`,
          at,
          text: sentences(say(reason, params).title, keptText(job, stoppedAt)),
        },
      ];
  }
}

const ENDED = "The process ended while it was importing";

/** What the stop means for the rows before it: each batch of them is in, or none was begun. */
const keptText = ({ dryRun }: JobView, stoppedAt: number) =>
  dryRun || stoppedAt === 0 ? "" : "Everything up to there was kept";

const accountedFor = ({ processedRows, duplicateOf }: JobView) =>
  duplicateOf === null ? `${formatNumberOf(processedRows, "row", "rows")} accounted for` : null;

const failureText = ({ errorCode, errorParams }: JobView) =>
  errorCode === null ? null : `${say(errorCode, errorParams).title}.`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
