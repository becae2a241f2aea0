import type { FileHandle } from "node:fs/promises";
import { errorCode } from "./error-code";
import type { Exclusively } from "./exclusively";
import type { EntryFiles } from "./entry-files";
import { tryFileLock } from "./file-lock";
import { isThere } from "./is-there";
import type { SpoolFs } from "./spool-fs";

/** A part that is being written. */
export interface HeldPart {
  /** The part, new and empty; whoever copies into it closes it. */
  readonly file: FileHandle;
  /** Frees the part's lock and removes the lock's file. */
  release(): Promise<void>;
}

/**
 * How the runner knows a living writer's part from a dead one's.
 *
 * The writer holds a lock of its own (`<id>.part.lock`) from before the part exists until after the manifest does; the
 * system frees it when the writer dies. Process ids would have to be told from those given again, and ages from slow
 * disks and sleeping laptops; this needs no guess. The lock's file is made, locked and tested only inside the folder's
 * gate, so that nobody meets it made and not yet locked: that is where a living writer's part would be taken for a dead one's.
 *
 * Creates the empty part and answers once it is locked; null where there is an entry of that batch id, or a writer of one.
 */
export async function holdPart(fs: SpoolFs, gate: Exclusively, files: EntryFiles): Promise<HeldPart | null> {
  return gate(async () => {
    const lock = tryFileLock(files.partLock, "memory");
    if (lock === null) return null;
    const release = () => {
      lock.release();
      return removeLockFile(fs, files.partLock);
    };
    try {
      const file = await createPart(fs, files);
      if (file !== null) return { file, release };
    } catch (thrown) {
      await release();
      throw thrown;
    }
    await release();
    return null;
  });
}

/** Null where the entry is there already, whole or in part. */
async function createPart(fs: SpoolFs, files: EntryFiles): Promise<FileHandle | null> {
  for (const path of [files.bytes, files.manifest, files.unreadable]) {
    if (await isThere(fs, path)) return null;
  }
  try {
    return await fs.open(files.part, "wx", 0o600);
  } catch (thrown) {
    if (errorCode(thrown) === "EEXIST") return null;
    throw thrown;
  }
}

/** The runner may have it open on Windows, which then refuses; it removes it itself. */
async function removeLockFile(fs: SpoolFs, path: string): Promise<void> {
  try {
    await fs.rm(path, { force: true });
  } catch (thrown) {
    if (!["EBUSY", "EPERM"].includes(errorCode(thrown) ?? "")) throw thrown;
  }
}
