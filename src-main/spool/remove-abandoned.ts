import { basename } from "node:path";
import { abandonedFiles } from "./abandoned-files";
import { entryFiles, type EntryFile, type EntryFiles } from "./entry-files";
import { tryFileLock } from "./file-lock";
import { isThere } from "./is-there";
import { writingIn } from "./spool-failure";
import type { SpoolRoom } from "./spool-room";
import { syncFolder } from "./write-durably";

/**
 * Removes what dead writers left on its way in, and gives how many entries that were. Their sources were not touched, and
 * nobody was told that they were in. See part-lock.ts for how a living writer is known.
 */
export function removeAbandoned(room: SpoolRoom): Promise<number> {
  return room.gate(() =>
    writingIn(room.folder, async () => {
      const names = await room.fs.readdir(room.folder);
      let removed = 0;
      for (const batchId of abandonedFiles(names).keys()) {
        if (await removeUnlessHeld(room, batchId)) removed += 1;
      }
      if (removed > 0) await syncFolder(room.fs, room.folder);
      return removed;
    }),
  );
}

/** Whether part of an entry was removed; a lock's file that was left over alone does not count. */
async function removeUnlessHeld(room: SpoolRoom, batchId: string): Promise<boolean> {
  const files = entryFiles(room.folder, batchId);
  const lock = tryFileLock(files.partLock, "memory");
  if (lock === null) return false;
  try {
    const kinds = await abandonedNow(room, files, batchId);
    for (const kind of kinds) {
      if (kind !== "partLock") await room.fs.rm(files[kind], { force: true });
    }
    return kinds.includes("part") || kinds.includes("bytes");
  } finally {
    // Freed before it is removed, which Windows asks for; within the gate nobody takes it in between.
    lock.release();
    await room.fs.rm(files.partLock, { force: true });
  }
}

/**
 * Looked at again under the lock: since the names were read, its writer may have come to its end, which needs no gate, and
 * bytes that had no manifest then have one now (found by killed.test.ts, once in some hundred runs).
 *
 * The manifest before its name as unreadable, which is the way it is renamed in: looked for the other way round, both could
 * be missed.
 */
async function abandonedNow(room: SpoolRoom, files: EntryFiles, batchId: string): Promise<EntryFile[]> {
  const order: readonly EntryFile[] = [
    "manifest",
    "unreadable",
    "bytes",
    "part",
    "partLock",
    "manifestAside",
  ];
  const names: string[] = [];
  for (const kind of order) {
    if (await isThere(room.fs, files[kind])) names.push(basename(files[kind]));
  }
  return abandonedFiles(names).get(batchId) ?? [];
}
