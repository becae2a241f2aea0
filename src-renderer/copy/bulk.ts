import { say } from "../../src-shared/catalogue/say";
import type { Args, Result } from "../../src-shared/contract/contract";
import { formatCount, formatNumberOf } from "./format-count";

type BulkAction = Args<"jobs.many">["action"];

/** Words of what is done to several jobs of History at once. */
export const bulkCopy = {
  bar: "What to do with the selected jobs",
  select: (name: string) => `Select ${name}`,
  selectShown: "Select all jobs shown",
  selected: (count: number) => `${formatCount(count)} selected`,
  allSelected: (count: number) => `All ${formatCount(count)} selected`,
  selectMatching: (count: number) => `Select all ${formatCount(count)} that match`,
  clear: "Clear the selection",
  dismiss: "Dismiss",
  keep: "Keep",
  nothingApplies: "Nothing can be done to these jobs together.",
} as const;

const verbs: Readonly<Record<BulkAction, string>> = {
  cancel: "Cancel",
  retry: "Try again",
  undo: "Undo",
  delete: "Delete",
};

/** A button of the bar: "Cancel 9". The number is left out where it is not known before it is asked for. */
export const bulkAction = (action: BulkAction, count: number | null) =>
  count === null ? verbs[action] : `${verbs[action]} ${formatCount(count)}`;

/** What would be done, and what it means for the data. */
export function bulkQuestion(action: BulkAction, count: number): string {
  const jobs = formatNumberOf(count, "job", "jobs");
  switch (action) {
    case "cancel":
      return `Cancel ${formatNumberOf(count, "import", "imports")}? What is in stays in.`;
    case "retry":
      return `Try ${jobs} again?`;
    case "undo":
      return `Undo ${formatNumberOf(count, "import", "imports")}? The readings are taken out, and earlier values come back.`;
    case "delete":
      return `Delete the ${count === 1 ? "record" : "records"} of ${jobs}? Readings stay.`;
  }
}

/** The button that does it. */
export const bulkConfirm = (action: BulkAction, count: number) =>
  action === "delete"
    ? `Delete ${formatNumberOf(count, "record", "records")}`
    : `${verbs[action]} ${formatCount(count)}`;

/** Nothing of what is selected is in a state for it. */
export const bulkNone: Readonly<Record<BulkAction, string>> = {
  cancel: "None of them is waiting or being imported.",
  retry: "None of them failed or was cancelled.",
  undo: "None of them brought readings that are still to be undone.",
  delete: "None of them can be deleted.",
};

const past: Readonly<Record<BulkAction, string>> = {
  cancel: "cancelled",
  retry: "queued again",
  undo: "being undone",
  delete: "deleted",
};

const notInState: Readonly<Record<BulkAction, string>> = {
  cancel: "had ended before",
  retry: "had not ended, or went in",
  undo: "had not ended",
  delete: "had not ended",
};

/** What came of it: "9 cancelled, 2 had ended before. Readings stay." */
export function bulkResult(action: BulkAction, { done, refused }: Result<"jobs.many">): string {
  const parts = [
    `${formatCount(done)} ${past[action]}`,
    ...refused.map(({ code, count }) => `${formatCount(count)} ${whyNot(action, code, count)}`),
  ];
  return `${parts.join(", ")}.${action === "delete" && done > 0 ? " Readings stay." : ""}`;
}

function whyNot(action: BulkAction, code: string, count: number): string {
  switch (code) {
    case "job_not_in_state":
      return notInState[action];
    case "job_not_found":
      return count === 1 ? "was there no more" : "were there no more";
    case "not_allowed":
      return count === 1 ? "is somebody else’s" : "are somebody else’s";
    case "undo_not_possible":
      return "had nothing to undo";
    case "job_undo_under_way":
      return count === 1 ? "is being undone" : "are being undone";
    default:
      return `not: ${lowerFirst(say(code, {}).title)}`;
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
