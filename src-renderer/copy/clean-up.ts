import type { CleanUpResult, KeptReason } from "../../src-shared/contract/clean-up";
import { formatBytes } from "./format-bytes";
import { formatNumberOf } from "./format-count";
import { sentences } from "./sentences";

/** Every word of the Clean-up section. */
export const cleanUpCopy = {
  section: "Clean-up",
  lead: "Copies of completed files go by themselves after 72 hours. Those of failed and cancelled ones are kept for review until they are cleared here. Readings and the audit trail are never cleared.",
  loading: "Loading the settings",
  age: "Older than",
  days: "days",
  daysWrong: "A whole number of days from 1 to 3,650.",
  daily: "Clear once a day by itself",
  dailyNote: "By whichever process imports on this computer.",
  look: "See what would be cleared",
  looking: "Looking",
  clear: "Clear",
  clearing: "Clearing",
  keep: "Keep",
  nothing: "Nothing is that old.",
  viewer: "Clearing needs the role of an analyst. An administrator can give it.",
} as const;

const reasons: Readonly<Record<KeptReason, (count: number) => string>> = {
  unfinished: (n) =>
    `${formatNumberOf(n, "copy stays: its import", "copies stay: their imports")} ${n === 1 ? "is" : "are"} not over.`,
  undo_under_way: (n) => `${formatNumberOf(n, "copy stays", "copies stay")} while an undo is under way.`,
  too_new: (n) => `${formatNumberOf(n, "copy is", "copies are")} not that old.`,
  forgotten: (n) =>
    `${formatNumberOf(n, "copy stays", "copies stay")}: the store does not know ${n === 1 ? "its import" : "their imports"}. Health says more.`,
};

const isNothing = ({ copies, jobs }: CleanUpResult): boolean => copies === 0 && jobs === 0;

/** "14 stored copies, 22.4 MB, and the records of 120 imports". */
function things({ copies, bytes, jobs }: CleanUpResult): string {
  const files =
    copies === 0 ? [] : [`${formatNumberOf(copies, "stored copy", "stored copies")}, ${formatBytes(bytes)},`];
  const records =
    jobs === 0
      ? []
      : [`the ${jobs === 1 ? "record" : "records"} of ${formatNumberOf(jobs, "import", "imports")}`];
  return [...files, ...records].join(" and ").replace(/,$/, "");
}

/** What a clean-up would clear, before anything is. */
export function previewText(result: CleanUpResult): string {
  if (isNothing(result)) return cleanUpCopy.nothing;
  return sentences(
    `This clears ${things(result)}. It cannot be undone.`,
    result.jobs > 0 ? "Their readings stay." : "",
  );
}

/** What it cleared. */
export function clearedText(result: CleanUpResult): string {
  return isNothing(result)
    ? "Nothing was cleared."
    : sentences(`Cleared: ${things(result)}.`, result.jobs > 0 ? "Their readings stay." : "");
}

/** Why other copies stay, a sentence each. */
export const keptTexts = ({ kept }: CleanUpResult): string[] =>
  kept.filter(({ count }) => count > 0).map(({ why, count }) => reasons[why](count));

/** Whether there is anything to clear. */
export const hasAnything = (result: CleanUpResult): boolean => !isNothing(result);
