import type { StateWord } from "../../src-shared/jobs/state-word";
import type { JobView } from "../../src-shared/contract/job-view";

/** What a command ends with; of several files, the highest. Documented for scripts: never renumbered. */
export const ExitCode = {
  allIn: 0,
  rowsRejected: 1,
  failed: 2,
  needsAnswer: 3,
  stopped: 4,
  keptInSpool: 5,
  usage: 64,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

const byWord: Readonly<Partial<Record<StateWord, ExitCode>>> = {
  needs_answer: ExitCode.needsAnswer,
  failed: ExitCode.failed,
  cancelled: ExitCode.stopped,
  undone: ExitCode.stopped,
  undoing: ExitCode.stopped,
};

/** The code for one job as it stands: a queued one and a duplicate are no fault; rejected rows are, in a dry run too. */
export function exitCodeOf(job: Pick<JobView, "word" | "failedRows">): ExitCode {
  return byWord[job.word] ?? (job.failedRows > 0 ? ExitCode.rowsRejected : ExitCode.allIn);
}

/** The code of a command over several files. */
export function highest(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((most, code) => (code > most ? code : most), ExitCode.allIn);
}
