import { abandonedFiles } from "./abandoned-files";
import { entryFiles, type EntryFile } from "./entry-files";
import { tryFileLock } from "./file-lock";
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
      for (const [batchId, kinds] of abandonedFiles(names)) {
        if (await removeUnlessHeld(room, batchId, kinds)) removed += 1;
      }
      if (removed > 0) await syncFolder(room.fs, room.folder);
      return removed;
    }),
  );
}

/** Whether part of an entry was removed; a lock's file that was left over alone does not count. */
async function removeUnlessHeld(
  room: SpoolRoom,
  batchId: string,
  kinds: readonly EntryFile[],
): Promise<boolean> {
  const files = entryFiles(room.folder, batchId);
  const lock = tryFileLock(files.partLock, "memory");
  if (lock === null) return false;
  try {
    for (const kind of kinds) {
      if (kind !== "partLock") await room.fs.rm(files[kind], { force: true });
    }
  } finally {
    // Freed before it is removed, which Windows asks for; within the gate nobody takes it in between.
    lock.release();
    await room.fs.rm(files.partLock, { force: true });
  }
  return kinds.includes("part") || kinds.includes("bytes");
}
