import type { FolderView } from "../../src-shared/contract/folders";
import { formatCount, formatNumberOf } from "./format-count";
import { formatDay, formatWhen } from "./format-time";

/** Who reads it and when: `now` in milliseconds. */
export interface Reader {
  readonly now: number;
  /** The name of who sits here. */
  readonly name: string | null;
}

const files = (count: number) => formatNumberOf(count, "file", "files");

/** The third line of a folder in the list: what there is to know of it in its state. */
export function folderLine(folder: FolderView, reader: Reader): string {
  switch (folder.state) {
    case "out_of_reach":
      return outOfReachLine(folder, reader.now);
    case "not_allowed":
      return notAllowedLine(navigator.userAgent);
    case "paused":
      return pausedLine(folder, reader);
    case "scheduled":
      return `${todayText(folder)}. ${nextRunText(folder, reader.now)}`;
    case "watching":
    case "importing":
      return folder.filesToday > 0 ? todayText(folder) : lastText(folder, reader.now);
  }
}

/** "Since 14:02. Watched again when it returns." */
export function outOfReachLine({ since }: FolderView, now: number): string {
  const from = since === null ? "" : `Since ${formatWhen(since, now)}. `;
  return `${from}Watched again when it returns.`;
}

/** "Windows does not let Meterdrop read this folder." */
export function notAllowedLine(userAgent: string): string {
  const system = userAgent.includes("Windows") ? "Windows" : userAgent.includes("Mac OS") ? "macOS" : "Linux";
  return `${system} does not let Meterdrop read this folder.`;
}

/** "Paused by you on 19 Nov. 6 files waiting there." */
function pausedLine({ paused, waitingThere }: FolderView, { now, name }: Reader): string {
  if (paused === null) return "Paused.";
  const by = paused.by === null ? "" : ` by ${paused.by === name ? "you" : paused.by}`;
  const day = formatDay(paused.at, now);
  const on = day === "today" ? ` at ${formatWhen(paused.at, now)}` : ` on ${day}`;
  return `Paused${by}${on}. ${waitingThere === 0 ? "No file" : files(waitingThere)} waiting there.`;
}

/** "14 files today, 1 with problems" */
export function todayText({ filesToday, problemsToday }: FolderView): string {
  if (filesToday === 0) return "No file today";
  return (
    files(filesToday) +
    " today" +
    (problemsToday === 0 ? "" : `, ${formatCount(problemsToday)} with problems`)
  );
}

/** What is told on a day without a file: the last that came, or else the last scan. */
function lastText({ lastFile, lastScanAt }: FolderView, now: number): string {
  if (lastFile !== null) return `No file today. Last file ${formatWhen(lastFile.at, now)}.`;
  return lastScanAt === null ? "No file yet." : `No file yet. Last looked at ${formatWhen(lastScanAt, now)}.`;
}

/** "Next at 18:00." or "Next on 26 Nov, 06:00." */
function nextRunText({ nextRunAt }: FolderView, now: number): string {
  if (nextRunAt === null) return "No next run.";
  return `Next ${whenText(nextRunAt, now)}.`;
}

/** A time within a sentence: "at 14:02" today, "on 24 Nov, 17:20" on another day. */
export function whenText(time: string, now: number): string {
  const when = formatWhen(time, now);
  return /^\d\d:\d\d$/.test(when) ? `at ${when}` : `on ${when}`;
}
