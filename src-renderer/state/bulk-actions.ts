import type { Args } from "../../src-shared/contract/contract";
import type { JobView } from "../../src-shared/contract/job-view";
import type { Actor } from "../../src-shared/contract/role";
import { stateWords, type StateWord } from "../../src-shared/jobs/state-word";
import { canBeUndone } from "./can-be-undone";
import { searchOf, type HistoryQuery } from "./history-query";
import { mayActOn } from "./may-act-on";

export type BulkAction = Args<"jobs.many">["action"];
export type BulkJobs = Args<"jobs.many">["jobs"];

/** What can be done to several jobs at once, the likeliest first. */
export const bulkActions: readonly BulkAction[] = ["cancel", "retry", "undo", "delete"];

/** The states in which each applies: what would be refused is not offered. */
const applies: Readonly<Record<BulkAction, readonly StateWord[]>> = {
  cancel: ["queued", "paused", "waiting", "trying_again", "importing"],
  // What needs an answer would only ask again.
  retry: ["failed", "cancelled"],
  undo: ["imported", "with_problems", "failed", "cancelled"],
  // While its readings are being taken out the record is needed.
  delete: [
    "imported",
    "with_problems",
    "already_in",
    "checked",
    "failed",
    "needs_answer",
    "cancelled",
    "undone",
  ],
};

/** Those of the jobs that the action applies to as they stand. */
export function applicable(
  action: BulkAction,
  jobs: readonly JobView[],
  actor: Actor | null,
): readonly JobView[] {
  return jobs.filter(
    (job) =>
      job.kind === "import" &&
      mayActOn(job, actor) &&
      applies[action].includes(job.word) &&
      (action !== "undo" || canBeUndone(job)),
  );
}

/** All that match a query and that the action applies to; null where there can be none. */
export function applicableOf(action: BulkAction, query: HistoryQuery): BulkJobs | null {
  const search = searchOf(query);
  const asked: readonly StateWord[] = search.words.length === 0 ? stateWords : search.words;
  const words = asked.filter((word) => applies[action].includes(word));
  return words.length === 0 ? null : { filter: { ...search, words } };
}
