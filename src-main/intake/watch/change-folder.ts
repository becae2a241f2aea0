import type { FolderSettings } from "../../../src-shared/contract/folders";
import { Failure } from "../../../src-shared/failure";
import type { FolderChange, WatchBook, WatchedFolder } from "../../ports/watch-book";
import { refuseOverlap, type FolderTools } from "./add-folder";
import { readSchedule } from "./read-schedule";
import { isoTime } from "./watch-tools";

/** Changes what is given of a folder's rule. Failures: folder_not_found, folder_schedule_invalid. */
export async function changeFolder(
  { book, clock }: Pick<FolderTools, "book" | "clock">,
  id: number,
  settings: { readonly [K in keyof FolderSettings]?: FolderSettings[K] | undefined },
): Promise<void> {
  const folder = await needFolder(book, id);
  const change = Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  ) as Partial<FolderSettings>;
  const { schedule } = change;
  if (typeof schedule === "string") readSchedule(schedule);
  const isNew = schedule !== undefined && schedule !== folder.schedule;
  await book.change(id, { ...change, ...(isNew && { scheduledAt: isoTime(clock.now()) }) });
}

/** Stops watching a folder. No file of it is touched, and what was taken of it goes on. Failure: folder_not_found. */
export async function removeFolder(
  { book, clock }: Pick<FolderTools, "book" | "clock">,
  id: number,
): Promise<void> {
  await needFolder(book, id);
  await book.change(id, { removedAt: isoTime(clock.now()), runAskedAt: null });
}

/** Watches a removed folder again, as it was. Failures: folder_not_found, folder_overlaps. */
export async function restoreFolder(
  tools: Pick<FolderTools, "book" | "dataFolder">,
  id: number,
): Promise<void> {
  const folder = await tools.book.folder(id);
  if (folder === null) throw notFound(id);
  if (folder.removedAt === null) return;
  await refuseOverlap(tools, folder.path);
  await tools.book.change(id, { removedAt: null });
}

/** Pauses a folder, lets it go on, or asks for a look now. Failure: folder_not_found. */
export async function markFolder(
  book: WatchBook,
  id: number,
  change: Pick<FolderChange, "pausedBy" | "pausedAt" | "runAskedAt" | "plan" | "planFrom">,
): Promise<void> {
  await needFolder(book, id);
  await book.change(id, change);
}

/** A folder that is watched. Failure: folder_not_found. */
export async function needFolder(book: Pick<WatchBook, "folder">, id: number): Promise<WatchedFolder> {
  const folder = await book.folder(id);
  if (folder === null || folder.removedAt !== null) throw notFound(id);
  return folder;
}

function notFound(id: number): Failure {
  return new Failure("folder_not_found", { params: { folder: id } });
}
