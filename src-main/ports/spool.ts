import { z } from "zod";
import type { QueuePause } from "../../src-shared/contract/queue-view";
import { importPlan, typeChoice } from "../../src-shared/jobs/import-plan";
import { mergeRule } from "../../src-shared/jobs/merge-rule";

/** What the spool knows of one admitted file; until the job's row exists it is the truth. */
export const manifest = z.object({
  batchId: z.string(),
  filename: z.string(),
  /** Where it came from; null for an upload. Shown to nobody but its own machine. */
  sourcePath: z.string().nullable(),
  byteSize: z.number().int(),
  sha256: z.string(),
  typeChoice,
  dryRun: z.boolean(),
  again: z.boolean(),
  merge: mergeRule,
  plan: importPlan.nullable(),
  source: z.string(),
  person: z.object({ name: z.string(), email: z.string() }),
  machine: z.string(),
  /** This computer's clock, ISO 8601 in UTC. */
  admittedAt: z.string(),
  rowInserted: z.boolean(),
  /** Set before work starts: from then on a missing row means that the store forgot it. */
  workStarted: z.boolean(),
  cancelled: z.boolean(),
  /** The job ended well; the copy may be cleaned up 72 hours later. */
  completedAt: z.string().nullable(),
  /** Its import was undone, as far as this computer has learned: then it is not to be brought back unasked. */
  undoneAt: z.string().nullable().default(null),
});
export type Manifest = z.infer<typeof manifest>;

export type NewEntry = Omit<
  Manifest,
  | "byteSize"
  | "sha256"
  | "admittedAt"
  | "rowInserted"
  | "workStarted"
  | "cancelled"
  | "completedAt"
  | "undoneAt"
>;

/** Who holds a spool. */
export interface SpoolHolder {
  readonly machine: string;
  readonly person: string;
  readonly pid: number;
  /** desktop, work, import or serve. */
  readonly what: string;
}

/** What a spool's folder is found to be; nothing is changed by looking. */
export interface SpoolLook {
  /** The system's code ("EACCES") where nothing can be written in the folder; null where it can. */
  readonly notWritable: string | null;
  /** Names of files and folders that others on this computer may open; none where the system has no such rights. */
  readonly openToOthers: readonly string[];
  /** Copies on the way in whose writer is dead. */
  readonly abandoned: number;
  /** Manifests that could not be read and were set aside, with the bytes they belong to. */
  readonly unreadable: number;
  /** Left for this user on the folder's disk. */
  readonly freeBytes: number;
  /** Whether a living process holds the lock, and who, as far as is known. */
  readonly held: boolean;
  readonly holder: SpoolHolder | null;
}

export interface SpoolLock {
  /** Frees the lock; a crash frees it by itself. */
  release(): Promise<void>;
}

/**
 * The files of one data folder and store that wait, are being imported or were: bytes and manifests.
 * Failures: file_missing, not_a_file, file_changed, spool_not_writable, spool_copy_missing, disk_full.
 */
export interface Spool {
  /** A UUID, minted with the folder. */
  readonly id: string;
  readonly folder: string;
  /**
   * Copies a file in: to `<uuid>.part`, sha-256 computed on the way, size and mtime of the source equal before and
   * after, fsync, rename, manifest the same way, fsync of the folder. `progress` is told the bytes copied;
   * `followLinks` false refuses a link (file_missing).
   */
  copyIn(
    sourcePath: string,
    entry: NewEntry,
    options: { signal: AbortSignal; progress?: (bytes: number) => void; followLinks?: boolean },
  ): Promise<Manifest>;
  list(): Promise<Manifest[]>;
  get(batchId: string): Promise<Manifest | null>;
  /** Changes a manifest: aside, fsync, rename. */
  mark(
    batchId: string,
    change: Partial<
      Pick<Manifest, "rowInserted" | "workStarted" | "cancelled" | "completedAt" | "undoneAt" | "plan">
    >,
  ): Promise<Manifest>;
  /** Where the bytes of an entry are; spool_copy_missing where they are not. */
  bytesPath(batchId: string): Promise<string>;
  remove(batchId: string): Promise<void>;
  /** Removes an entry if its manifest, read again in the folder's turn, still satisfies `goes`; whether it did. */
  removeIf(batchId: string, goes: (manifest: Manifest) => boolean): Promise<boolean>;
  /** Removes `.part` files that no living writer holds. */
  removeAbandonedParts(): Promise<number>;
  look(): Promise<SpoolLook>;
  /** The pause that somebody asked for, whether its time is over or not: kept with the files, so that it holds while the store is away. */
  pause(): Promise<QueuePause | null>;
  setPause(pause: QueuePause): Promise<void>;
  /** Ends a pause; where one is given, only while it is still that one. */
  endPause(which: QueuePause | null): Promise<void>;
  /** Tries the lock, at once. */
  tryLock(holder: SpoolHolder): Promise<{ lock: SpoolLock } | { holder: SpoolHolder | null }>;
}
