import type { Job } from "./job";

/** What a person reads for a job's state (UI.md section 3). */
export const stateWords = [
  "undone",
  "undoing",
  "already_in",
  "needs_answer",
  "failed",
  "cancelled",
  "stopping",
  "importing",
  "trying_again",
  "waiting",
  "paused",
  "queued",
  "checked",
  "with_problems",
  "imported",
] as const;
export type StateWord = (typeof stateWords)[number];

/** What decides a job's word: of its row, and of its queue. */
export type StateOf = Pick<
  Job,
  | "status"
  | "revertedBy"
  | "revertedAt"
  | "duplicateOf"
  | "errorCode"
  | "cancelRequestedAt"
  | "nextAttemptAt"
  | "waitsFor"
  | "dryRun"
  | "failedRows"
> & {
  /** Whether nothing is started in its queue for now. */
  readonly paused: boolean;
};

/** The rules in order; the first that holds gives the word. */
const rules: readonly [StateWord, (job: StateOf) => boolean][] = [
  ["undone", (j) => j.revertedAt !== null],
  ["undoing", (j) => j.revertedBy !== null],
  ["already_in", (j) => j.status === "completed" && j.duplicateOf !== null],
  ["needs_answer", (j) => j.status === "failed" && j.errorCode === "needs_answer"],
  ["failed", (j) => j.status === "failed"],
  ["cancelled", (j) => j.status === "cancelled"],
  ["stopping", (j) => j.cancelRequestedAt !== null],
  ["importing", (j) => j.status === "processing"],
  ["trying_again", (j) => j.status === "queued" && j.nextAttemptAt !== null],
  ["waiting", (j) => j.status === "queued" && j.waitsFor !== null],
  ["paused", (j) => j.status === "queued" && j.paused],
  ["queued", (j) => j.status === "queued"],
  ["checked", (j) => j.dryRun],
  ["with_problems", (j) => j.failedRows > 0],
];

/** The one word for a job's state: an ordered function over its row and its queue, the same on every screen and in the command line. */
export function stateWord(job: StateOf): StateWord {
  return rules.find(([, holds]) => holds(job))?.[0] ?? "imported";
}
