import { say } from "../../src-shared/catalogue/say";
import type { FolderView } from "../../src-shared/contract/folders";
import { whenText } from "./folder-lines";
import { formatCount, formatNumberOf } from "./format-count";

export const scheduleCopy = {
  always: "all the time",
  alwaysLabel: "All the time",
  atTimes: "At set times",
  label: "When to look",
  cron: "Cron",
  cronNote: "Minute, hour, day of the month, month and day of the week, by this computer’s clock.",
  notRead: "This is not a cron expression.",
  usual: "Usual times",
  save: "Use these times",
  runNow: "Run now",
  title: "Schedule",
} as const;

/** Schedules that are chosen by a click. */
export const usualTimes = [
  { cron: "0 * * * *", label: "Every hour" },
  { cron: "0 6 * * *", label: "Daily at 06:00" },
  { cron: "0 6 * * 1-5", label: "Weekdays at 06:00" },
] as const;

/** How often the folder is looked at, and what becomes of what arrived meanwhile. */
export function watchNote({ schedule, polling }: Pick<FolderView, "schedule" | "polling">): string {
  const closed = "Files that arrived while Meterdrop was closed are picked up when it opens.";
  if (schedule !== null) return "Files that arrive between these times wait in the folder.";
  return polling
    ? `A network share is checked every 30 seconds. ${closed}`
    : `New files are seen at once, and the whole folder is looked through every minute. ${closed}`;
}

/** "Last looked at 14:05." */
export function lastScanText({ lastScanAt }: FolderView, now: number): string {
  return lastScanAt === null ? "" : `Last looked through ${whenText(lastScanAt, now)}.`;
}

/** "Next run at 18:00." */
export function nextRunText({ nextRunAt }: FolderView, now: number): string {
  return nextRunAt === null ? "These times never come." : `Next run ${whenText(nextRunAt, now)}.`;
}

/** "Last run at 06:00: 3 files, 1 with problems." */
export function lastRunText({ lastRun }: FolderView, now: number): string {
  if (lastRun === null) return "It has not run yet.";
  const at = `Last run ${whenText(lastRun.at, now)}`;
  if (lastRun.failure !== null) return `${at}: ${say(lastRun.failure.code, lastRun.failure.params).text}`;
  const files = lastRun.files === 0 ? "no new file" : formatNumberOf(lastRun.files, "file", "files");
  const problems = lastRun.problems === 0 ? "" : `, ${formatCount(lastRun.problems)} with problems`;
  return `${at}: ${files}${problems}.`;
}
