import { say } from "../../src-shared/catalogue/say";
import type { InForceDays, UndoPreview, UndoView } from "../../src-shared/contract/undo";
import { formatCount, formatNumberOf, formatProse } from "./format-count";
import { formatClock, formatDay } from "./format-time";
import { sentences } from "./sentences";
import { stateWordCopy } from "./states";

type Days = Pick<UndoPreview, "removed" | "restored" | "kept">;

/** Words of undoing an import. Days are days of one meter's readings: a month of ten meters is 310. */
export const undoCopy = {
  line: "Undo import",
  undo: "Undo import",
  keep: "Keep",
  again: "Try again",
  loading: "Working out what this takes out",
  nothingLeft: "Nothing of this import is in any more.",
  progress: (filename: string) => `Undoing ${filename}`,
  started: (filename: string) => `${filename}: undo started`,
  stopped: (filename: string, why: string) => `${filename}: the undo stopped. ${why}`,
  reached: (filename: string, percent: number) => `${filename}: ${percent} % taken out`,
} as const;

/** Part of a sentence: words, or the name of an import that its page is opened by. */
export type Phrase = string | { readonly filename: string; readonly batchId: string };

/**
 * What an undo will do, before anything changes: "This takes out 1,420 days of readings and puts back the earlier values
 * of 310 days. 40 days stay: leeds_v2.csv brought them too."
 */
export function undoPhrases(preview: UndoPreview): readonly Phrase[] {
  const { removed, restored, kept } = preview;
  if (removed + restored + kept === 0) return [undoCopy.nothingLeft];
  const takes = removed > 0 && `takes out ${formatNumberOf(removed, "day", "days")} of readings`;
  const puts = restored > 0 && `puts back the earlier values of ${formatNumberOf(restored, "day", "days")}`;
  const does = [takes, puts].filter((part) => part !== false).join(" and ");
  const first = does === "" ? "This changes no reading." : `This ${does}.`;
  return kept === 0 ? [first] : [`${first} `, ...stays(preview, does === "")];
}

/** Whose the days are that stay, each import named; those that are too many are counted. */
function stays({ kept, keptBy, keptByCount }: UndoPreview, all: boolean): readonly Phrase[] {
  const days = all && kept > 1 ? `All ${formatProse(kept)} days stay` : daysStay(kept);
  const more = keptByCount - keptBy.length;
  const others =
    keptBy.length === 0 ? "other imports" : formatNumberOf(more, "other import", "other imports");
  const named: Phrase[] = keptBy.map(({ filename, batchId }) => ({ filename, batchId }));
  const names = keptBy.length === 0 || more > 0 ? [...named, others] : named;
  return [`${days}: `, ...listed(names), ` brought ${kept === 1 ? "it" : "them"} too.`];
}

const daysStay = (days: number) => formatNumberOf(days, "day stays", "days stay");

/** "a, b and c". */
function listed(names: readonly Phrase[]): readonly Phrase[] {
  return names.flatMap((name, i) => {
    if (i === 0) return [name];
    return [i === names.length - 1 ? " and " : ", ", name];
  });
}

/** The same as one text, for a screen reader. */
export const spokenPhrases = (phrases: readonly Phrase[]): string =>
  phrases.map((phrase) => (typeof phrase === "string" ? phrase : phrase.filename)).join("");

/** Days of an undo: those that it is done with, or those that it will be. */
export const daysDone = ({ removed, restored, kept }: Days): number => removed + restored + kept;

/** "380 of 1,420 days done." while an undo goes on; nothing to count before it has begun. */
export function undoingSentence(undo: UndoView | null): string {
  if (undo === null) return "Its readings are being taken out.";
  const { total, startedAt, word } = undo;
  const why = undo.failure === null ? "" : say(undo.failure.code, undo.failure.params).title;
  if (word === "failed") return sentences(why, soFar(undo));
  if (word === "trying_again") return sentences(why, "It is tried again by itself", soFar(undo));
  if (startedAt === null) return "It starts when there is room beside the imports under way.";
  return total === 0 ? "Its readings are being taken out." : `${doneOf(undo)} done.`;
}

/** What is out already where an undo stopped half-way. */
function soFar(undo: UndoView): string {
  return daysDone(undo) === 0
    ? "Nothing was taken out yet."
    : `${doneOf(undo)} are done; the rest is still in.`;
}

const doneOf = (undo: UndoView) =>
  `${formatCount(daysDone(undo))} of ${formatNumberOf(undo.total, "day", "days")}`;

/** Why an undo stopped for good, until a person tries it again; null while it goes on, or is tried again by itself. */
export const whyStopped = (undo: UndoView | null) => (undo?.word === "failed" ? undo.failure : null);

/** How far an undo is, 0 to 100. */
export const undoPercent = (undo: UndoView): number =>
  undo.total === 0 ? 0 : Math.min(100, (daysDone(undo) / undo.total) * 100);

/** What a screen reader says of it: "26 %, 380 of 1,420 days". */
export const undoValueText = (undo: UndoView): string =>
  `${Math.floor(undoPercent(undo))} %, ${doneOf(undo)}`;

/** Who undid it and when: "Undone by Amir Khan on 24 Nov, 14:05". `now` in milliseconds. */
export function undoneTitle(undo: UndoView | null, now: number): string {
  if (undo === null || isUnderWay(undo)) return stateWordCopy.undone;
  const { by, machine, completedAt } = undo;
  const who = by === null ? `Undone on ${machine}` : `Undone by ${by}`;
  if (completedAt === null) return who;
  const day = formatDay(completedAt, now);
  return `${who} ${day === "today" ? "today" : `on ${day}`}, ${formatClock(completedAt)}`;
}

/** The import's row may tell of the end before the undo's own figures do: those of the way there are not told as its end. */
const isUnderWay = (undo: UndoView): boolean => undo.word !== "undone";

/** What became of its days: "1,420 days were taken out, 310 went back to earlier values and 40 stayed." */
export function undoneSentence(undo: UndoView | null): string {
  if (undo === null || isUnderWay(undo)) return "Its readings were taken out.";
  const { removed, restored, kept } = undo;
  const parts = [
    removed > 0 && formatNumberOf(removed, "day was taken out", "days were taken out"),
    restored > 0 && `${counted(restored, removed === 0)} went back to earlier values`,
    kept > 0 && `${counted(kept, removed + restored === 0)} stayed`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return "Nothing of it was in any more.";
  const last = parts.at(-1) ?? "";
  return sentences(parts.length === 1 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`);
}

/** The first figure of a sentence names what it counts. */
const counted = (days: number, first: boolean) =>
  first ? formatNumberOf(days, "day", "days") : formatProse(days);

/** "1,380 of 1,420 days still in force, 30 in part"; null where the import brought none. */
export function inForceText({ whole, part, none }: InForceDays): string | null {
  const all = whole + part + none;
  if (all === 0) return null;
  if (none === all)
    return all === 1
      ? "Its day is not in force any more"
      : `None of its ${formatCount(all)} days is in force any more`;
  if (whole === all)
    return all === 1 ? "Its day is still in force" : `All ${formatCount(all)} days still in force`;
  const parts = part === 0 ? "" : `, ${formatCount(part)} in part`;
  return `${formatCount(whole)} of ${formatNumberOf(all, "day", "days")} still in force${parts}`;
}
