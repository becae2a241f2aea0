import { z } from "zod";
import { folderSettings } from "../../src-shared/contract/folders";
import { wireFailure } from "../../src-shared/failure";
import { importPlan } from "../../src-shared/jobs/import-plan";
import { jobStatus } from "../../src-shared/jobs/status";

const time = z.string();
const count = z.number().int();

/** A watched folder of this data folder. Times are this computer's clock, ISO 8601 in UTC. */
export const watchedFolder = folderSettings.extend({
  id: z.number().int(),
  /** Canonical: no link is in it. */
  path: z.string(),
  plan: importPlan.nullable(),
  /** The name of the file that the plan was made for. */
  planFrom: z.string().nullable(),
  /** When the schedule was set: times before it are not made up. */
  scheduledAt: time.nullable(),
  addedAt: time,
  pausedBy: z.string().nullable(),
  pausedAt: time.nullable(),
  /** Removed ones stay, so that a removal can be undone. */
  removedAt: time.nullable(),
  /** A person's Run now that is not done yet. */
  runAskedAt: time.nullable(),
  scannedAt: time.nullable(),
  /** Files there that match and were not taken yet. */
  waiting: count,
  /** Why the folder cannot be read, and since when. */
  trouble: wireFailure.nullable(),
  troubleSince: time.nullable(),
  /** Why one of its files could not be taken or moved. */
  fileFailure: wireFailure.nullable(),
  lastRunAt: time.nullable(),
  lastRunFiles: count,
  lastRunFailure: wireFailure.nullable(),
});
export type WatchedFolder = z.infer<typeof watchedFolder>;

/**
 * taking: its batch id is recorded, its copy is not known to be whole. pending: it is in the spool, and its job's end is
 * waited for. moving: that is known, and where it goes is recorded. done: nothing is left to do. skipped: it was there
 * before the folder was watched, and was not wanted.
 */
export const fileState = z.enum(["taking", "pending", "moving", "done", "skipped"]);

/** A file of a watched folder that was taken, by the size and the time of change that it had. */
export const watchedFile = z.object({
  id: z.number().int(),
  folderId: z.number().int(),
  /** Below the folder, with / between. */
  path: z.string(),
  size: count,
  mtimeNs: z.string(),
  state: fileState,
  /** Of the same bytes under another name: the first one's. */
  batchId: z.string().nullable(),
  spoolId: z.string().nullable(),
  sha256: z.string().nullable(),
  /** The name under which the same bytes were taken before. */
  sameAs: z.string().nullable(),
  dryRun: z.boolean(),
  takenAt: time,
  jobStatus: jobStatus.nullable(),
  failedRows: count,
  /** lost: neither spool nor store knows its job any more. */
  outcome: z.enum(["completed", "failed", "cancelled", "undone", "lost"]).nullable(),
  /** Where it is moved to, below the folder. */
  target: z.string().nullable(),
  /** Moved or deleted by us: what lies there now is another file. */
  gone: z.boolean(),
});
export type WatchedFile = z.infer<typeof watchedFile>;

/** What a file looks like in its folder. */
export type SeenFile = Pick<WatchedFile, "path" | "size" | "mtimeNs">;

/** A file that is about to be taken. */
export type NewFile = SeenFile & Pick<WatchedFile, "folderId" | "batchId" | "spoolId" | "dryRun" | "takenAt">;

export type FolderChange = Partial<Omit<WatchedFolder, "id" | "path" | "addedAt">>;
export type FileChange = Partial<Omit<WatchedFile, "id" | "folderId" | "path" | "size" | "mtimeNs">>;

/** What a folder brought since a time. */
export interface FolderTally {
  readonly files: number;
  readonly problems: number;
}

/**
 * The watched folders of one data folder and what was taken from them. Any number of its processes may have it open.
 * Failures: store_busy, disk_full, store_read_only, store_corrupt, schema_newer (retryable where a later call may succeed).
 */
export interface WatchBook {
  /** Those that are watched, in the order in which they were added. */
  folders(): Promise<WatchedFolder[]>;
  /** One of them, a removed one too. */
  folder(id: number): Promise<WatchedFolder | null>;
  add(folder: Omit<WatchedFolder, "id">): Promise<number>;
  /** Changes what is given of a folder; false where there is none. */
  change(id: number, change: FolderChange): Promise<boolean>;

  /**
   * Of each path of the folder, the file that was taken last; those that are gone are left out, and for a folder that
   * imports (`dryRun` false) those that were only checked.
   */
  remembered(folderId: number, dryRun: boolean): Promise<SeenFile[]>;
  /** Remembers files that are not wanted. */
  skip(folderId: number, files: readonly SeenFile[], at: string): Promise<void>;
  /**
   * Remembers that a file is being taken, before anything is copied; gives its id. Null where it was taken just as it looks
   * by somebody who came first.
   */
  begin(file: NewFile): Promise<number | null>;
  /** Forgets a file that could not be taken after all. */
  forget(id: number): Promise<void>;
  changeFile(id: number, change: FileChange): Promise<boolean>;
  /** Files with something left to do, oldest first; those of removed folders wait. */
  open(): Promise<WatchedFile[]>;
  /** Another file with these bytes that the folder brought in the same way (dry run or not), under way or not failed. */
  sameBytes(
    file: Pick<WatchedFile, "id" | "folderId" | "dryRun">,
    sha256: string,
  ): Promise<WatchedFile | null>;

  /** Files that came since a time, and how many of them have problems. */
  tally(folderId: number, since: string): Promise<FolderTally>;
  /** When files came since a time, oldest first. */
  arrivedAt(folderId: number, since: string): Promise<string[]>;
  /** The files that came last, newest first. */
  latest(folderId: number, limit: number): Promise<WatchedFile[]>;
  close(): Promise<void>;
}
