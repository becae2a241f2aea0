import type { UndoPreview, UndoView } from "../../src-shared/contract/undo";
import { sumDays, type UndoDays } from "../../src-shared/jobs/undo-days";
import { describeFailure } from "./describe-job";

const number = new Intl.NumberFormat("en-GB");
const days = (count: number): string => `${number.format(count)} meter-day${count === 1 ? "" : "s"}`;

/** What an undo would come to, in lines for a terminal. */
export function describePreview(filename: string, preview: UndoPreview): string[] {
  const { removed, restored, kept, keptBy, keptByCount, from, to } = preview;
  const all = sumDays(preview);
  if (all === 0) return [`${filename}: nothing of it is in any more.`];
  const span = from === to ? `on ${from ?? ""}` : `from ${from ?? ""} to ${to ?? ""}`;
  const lines = [
    `${filename}: what undo would make of its ${days(all)} ${span}. Nothing was changed.`,
    `  ${days(removed)} removed: nobody else brought them`,
    `  ${days(restored)} back to what other imports brought`,
    `  ${days(kept)} kept: another import brought the same, or a later one other values`,
  ];
  for (const keeper of keptBy)
    lines.push(`    by ${keeper.filename}, ${keeper.batchId}: ${days(keeper.days)}`);
  const more = keptByCount - keptBy.length;
  if (more > 0) lines.push(`    and by ${number.format(more)} other import${more === 1 ? "" : "s"}`);
  return lines;
}

/** What became of an undo, or how far it is, in one line. */
export function describeUndo(filename: string, undo: UndoView): string {
  if (undo.word === "undone") return `${filename}: undone. ${outcome(undo)}.`;
  const done = `${number.format(sumDays(undo))} of ${days(undo.total)} taken out`;
  if (undo.word !== "failed" || undo.failure === null) return `${filename}: undoing, ${done}.`;
  return `${filename}: the undo stopped, ${done}. ${describeFailure(undo.failure)}`;
}

const outcome = ({ removed, restored, kept }: UndoDays): string =>
  `${days(removed)} removed, ${number.format(restored)} back to earlier values, ${number.format(kept)} kept`;
