import { realpath, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { FolderSettings } from "../../../src-shared/contract/folders";
import { Failure } from "../../../src-shared/failure";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { Clock } from "../../ports/clock";
import type { WatchBook, WatchedFolder } from "../../ports/watch-book";
import { fileError, reasonOf } from "./file-error";
import { findOverlap } from "./find-overlap";
import { isShare } from "./is-share";
import { listFolder } from "./list-folder";
import { readSchedule } from "./read-schedule";
import { isoTime } from "./watch-tools";

export interface FolderTools {
  readonly book: WatchBook;
  readonly clock: Pick<Clock, "now">;
  readonly dataFolder: string;
}

/** A folder that somebody wants watched. What is not said of it is as for any folder. */
export interface NewFolder {
  readonly path: string;
  readonly settings: { readonly [K in keyof FolderSettings]?: FolderSettings[K] | undefined };
  readonly plan: { readonly plan: ImportPlan; readonly from: string } | null;
  /** Files that are there already: taken like any other, or left alone for good. */
  readonly existing: "import" | "skip";
}

const USUAL: Omit<FolderSettings, "name" | "polling"> = {
  ...{ typeChoice: "auto", dryRun: false, glob: "*.csv, *.txt", recursive: false, quietSeconds: 10 },
  ...{ afterwards: "leave", onFailure: "leave", schedule: null },
};

/**
 * Watches a folder from now on; gives its id. Failures: folder_out_of_reach, folder_not_allowed,
 * folder_overlaps (the data folder or another watched one), folder_schedule_invalid.
 */
export async function addFolder(tools: FolderTools, wanted: NewFolder, signal: AbortSignal): Promise<number> {
  const { book, clock } = tools;
  const path = await canonicalFolder(wanted.path);
  await refuseOverlap(tools, path);
  const rule: FolderSettings = {
    ...USUAL,
    name: basename(path) || path,
    polling: isShare(path),
    ...said(wanted.settings),
  };
  if (rule.schedule !== null) readSchedule(rule.schedule);
  const now = isoTime(clock.now());
  const { plan, existing } = wanted;
  const there = existing === "skip" ? (await listFolder({ ...rule, path }, signal)).files : [];
  const scheduledAt = rule.schedule === null ? null : now;
  const planned = { plan: plan?.plan ?? null, planFrom: plan?.from ?? null };
  const id = await book.add({ ...NOTHING_YET, ...rule, ...planned, path, scheduledAt, addedAt: now });
  await book.skip(id, there, now);
  return id;
}

/** What is in a folder that could be watched, as the usual rule finds it. Failures: as of addFolder. */
export async function addFolderPreview(
  tools: Pick<FolderTools, "book" | "dataFolder">,
  given: string,
  signal: AbortSignal,
): Promise<{ path: string; files: number; polling: boolean }> {
  const path = await canonicalFolder(given);
  await refuseOverlap(tools, path);
  const { files } = await listFolder({ ...USUAL, path }, signal);
  return { path, files: files.length, polling: isShare(path) };
}

/** Refused before a folder is watched, and before a removed one is watched again. */
export async function refuseOverlap(
  { book, dataFolder }: Pick<FolderTools, "book" | "dataFolder">,
  path: string,
): Promise<void> {
  const own = await canonicalFolder(dataFolder);
  const watched = (await book.folders()).map((folder) => folder.path);
  const other = findOverlap(path, [own, ...watched]);
  if (other !== null) throw new Failure("folder_overlaps", { params: { path, other } });
}

/** The true path of a folder, links followed. */
export async function canonicalFolder(path: string): Promise<string> {
  try {
    const real = await realpath(path);
    if ((await stat(real)).isDirectory()) return real;
  } catch (thrown) {
    const code = fileError(thrown);
    const failure = code === "EACCES" || code === "EPERM" ? "folder_not_allowed" : "folder_out_of_reach";
    throw new Failure(failure, { params: { path, reason: reasonOf(thrown) }, cause: thrown });
  }
  throw new Failure("folder_out_of_reach", { params: { path, reason: "it is not a folder" } });
}

/** What was said: a setting left open is not one that was unset. */
function said(settings: NewFolder["settings"]): Partial<FolderSettings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

const NOTHING_YET: Omit<
  WatchedFolder,
  "id" | "path" | "addedAt" | "plan" | "planFrom" | "scheduledAt" | keyof FolderSettings
> = {
  ...{ pausedBy: null, pausedAt: null, removedAt: null, runAskedAt: null, scannedAt: null, waiting: 0 },
  ...{ trouble: null, troubleSince: null, fileFailure: null },
  ...{ lastRunAt: null, lastRunFiles: 0, lastRunFailure: null },
};
