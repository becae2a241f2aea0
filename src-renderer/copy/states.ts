import type { StateWord } from "../../src-shared/jobs/state-word";

/** The word for each state of a job. */
export const stateWordCopy: Readonly<Record<StateWord, string>> = {
  queued: "Queued",
  importing: "Importing",
  stopping: "Stopping",
  trying_again: "Trying again",
  waiting: "Waiting",
  paused: "Paused",
  imported: "Imported",
  with_problems: "With problems",
  already_in: "Already in",
  checked: "Checked",
  failed: "Failed",
  needs_answer: "Needs an answer",
  cancelled: "Cancelled",
  undoing: "Undoing",
  undone: "Undone",
};
