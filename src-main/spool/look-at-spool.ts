import { constants } from "node:fs";
import { join } from "node:path";
import type { SpoolLook } from "../ports/spool";
import { abandonedFiles } from "./abandoned-files";
import { entryFiles, entryOfName } from "./entry-files";
import { errorCode } from "./error-code";
import { tryFileLock } from "./file-lock";
import { isThere } from "./is-there";
import { writingIn } from "./spool-failure";
import { spoolHolder } from "./spool-lock";
import type { SpoolRoom } from "./spool-room";

/** What a spool's folder is found to be. Failures: spool_not_writable where it cannot even be read. */
export function lookAtSpool(room: SpoolRoom): Promise<SpoolLook> {
  return writingIn(room.folder, async () => {
    const names = await room.fs.readdir(room.folder);
    const notWritable = await whyNotWritable(room);
    const { bavail, bsize } = await room.fs.statfs(room.folder);
    return {
      notWritable,
      openToOthers: await openToOthers(room, names),
      // A lock that is asked for makes its file: where nothing can be written nobody could hold one.
      abandoned: notWritable === null ? await abandonedParts(room, names) : 0,
      unreadable: names.filter((name) => entryOfName(name)?.kind === "unreadable").length,
      freeBytes: bavail * bsize,
      ...(notWritable === null ? await spoolHolder(room) : { held: false, holder: null }),
    };
  });
}

async function whyNotWritable({ fs, folder }: SpoolRoom): Promise<string | null> {
  try {
    await fs.access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (thrown) {
    const code = errorCode(thrown);
    if (code === null) throw thrown;
    return code;
  }
}

const OTHERS = 0o077;

/** Windows has no such bits: there the folder of a user's profile is that user's alone. */
async function openToOthers({ fs, folder }: SpoolRoom, names: readonly string[]): Promise<string[]> {
  if (process.platform === "win32") return [];
  const open: string[] = [];
  for (const name of [".", ...names]) {
    try {
      const { mode } = await fs.stat(join(folder, name));
      if ((mode & OTHERS) !== 0) open.push(name);
    } catch (thrown) {
      // Removed since its name was read.
      if (errorCode(thrown) !== "ENOENT") throw thrown;
    }
  }
  return open;
}

/** Parts whose writer's lock is free (see part-lock.ts): within the gate nobody is between making and locking one. */
function abandonedParts(room: SpoolRoom, names: readonly string[]): Promise<number> {
  const found = [...abandonedFiles(names).keys()];
  if (found.length === 0) return Promise.resolve(0);
  return room.gate(async () => {
    let abandoned = 0;
    for (const batchId of found) {
      if (await isAbandoned(room, batchId)) abandoned += 1;
    }
    return abandoned;
  });
}

async function isAbandoned(room: SpoolRoom, batchId: string): Promise<boolean> {
  const { part, partLock, bytes, manifest, unreadable } = entryFiles(room.folder, batchId);
  // A writer that came to its end since the names were read has left a whole entry, or nothing.
  if ((await isThere(room.fs, manifest)) || (await isThere(room.fs, unreadable))) return false;
  if (!(await isThere(room.fs, part)) && !(await isThere(room.fs, bytes))) return false;
  if (!(await isThere(room.fs, partLock))) return true;
  const lock = tryFileLock(partLock, "memory");
  lock?.release();
  return lock !== null;
}
