import type { FoldersView, FolderView } from "../../src-shared/contract/folders";
import type { Clock } from "../ports/clock";
import type { SpoolHolder } from "../ports/spool";
import type { WatchBook, WatchedFile, WatchedFolder } from "../ports/watch-book";
import { runnerView } from "./queue-state";
import { localMidnight } from "./store-time";

export interface FoldersScreenTools {
  readonly book: WatchBook;
  readonly clock: Pick<Clock, "now">;
  readonly runnerState: () => { here: boolean; holder: SpoolHolder | null };
  /** A schedule in words, and its next time after a moment. */
  readonly readSchedule: (cron: string) => { words: string; next(after: number): number | null };
}

/** The watched folders as screens see them: read from the book, so that whichever process watches, every screen tells it. */
export interface FoldersScreen {
  now(): Promise<FoldersView>;
  /** The whole state where it is another than was told last; else null. */
  news(): Promise<FoldersView | null>;
}

export function createFoldersScreen(tools: FoldersScreenTools): FoldersScreen {
  const { book, clock } = tools;
  // Counts on from the time of day, as the queue's does: a page drops what is older.
  let revision = clock.now();
  let told = "";
  const read = async (): Promise<Omit<FoldersView, "revision">> => {
    const running = await importingFolders(book);
    const folders: FolderView[] = [];
    for (const folder of await book.folders()) folders.push(await viewFolder(tools, folder, running));
    return { folders, runner: runnerView(tools.runnerState()) };
  };
  return {
    now: async () => ({ revision: ++revision, ...(await read()) }),
    news: async () => {
      const state = await read();
      const text = JSON.stringify(state);
      if (text === told) return null;
      told = text;
      return { revision: ++revision, ...state };
    },
  };
}

/** Folders of which a file is being imported now. */
async function importingFolders(book: WatchBook): Promise<ReadonlySet<number>> {
  const isRunning = ({ state, jobStatus }: WatchedFile) => state === "pending" && jobStatus === "processing";
  return new Set((await book.open()).filter(isRunning).map(({ folderId }) => folderId));
}

async function viewFolder(
  { book, clock, readSchedule }: FoldersScreenTools,
  folder: WatchedFolder,
  importing: ReadonlySet<number>,
): Promise<FolderView> {
  const now = clock.now();
  const today = await book.tally(folder.id, new Date(localMidnight(now)).toISOString());
  const [last] = await book.latest(folder.id, 1);
  const { lastRunAt, lastRunFiles, lastRunFailure, pausedAt, pausedBy } = folder;
  const run = lastRunAt === null ? null : await book.tally(folder.id, lastRunAt);
  const schedule = folder.schedule === null ? null : readSchedule(folder.schedule);
  return {
    ...ruleOf(folder),
    ...{ id: folder.id, path: folder.path, planned: folder.plan !== null },
    planSummary: folder.planFrom === null ? null : `the layout of ${folder.planFrom}`,
    scheduleWords: schedule?.words ?? null,
    nextRunAt: timeOf(schedule?.next(now) ?? null),
    lastRun:
      lastRunAt === null
        ? null
        : { at: lastRunAt, files: lastRunFiles, problems: run?.problems ?? 0, failure: lastRunFailure },
    paused: pausedAt === null ? null : { by: pausedBy, at: pausedAt },
    state: stateOf(folder, importing.has(folder.id)),
    since: folder.troubleSince,
    failure: folder.trouble ?? folder.fileFailure,
    lastScanAt: folder.scannedAt,
    lastFile: last === undefined ? null : { filename: nameOf(last.path), at: last.takenAt },
    ...{ filesToday: today.files, problemsToday: today.problems, waitingThere: folder.waiting },
  };
}

function ruleOf(folder: WatchedFolder) {
  const { name, typeChoice, dryRun, glob, recursive, polling, quietSeconds } = folder;
  const { afterwards, onFailure, schedule } = folder;
  return {
    name,
    typeChoice,
    dryRun,
    glob,
    recursive,
    polling,
    quietSeconds,
    afterwards,
    onFailure,
    schedule,
  };
}

function stateOf({ pausedAt, trouble, schedule }: WatchedFolder, importing: boolean): FolderView["state"] {
  if (pausedAt !== null) return "paused";
  if (trouble !== null) return trouble.code === "folder_not_allowed" ? "not_allowed" : "out_of_reach";
  if (importing) return "importing";
  return schedule === null ? "watching" : "scheduled";
}

const timeOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
