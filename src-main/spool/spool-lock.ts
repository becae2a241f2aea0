import { join } from "node:path";
import { z } from "zod";
import type { SpoolHolder, SpoolLock } from "../ports/spool";
import { errorCode } from "./error-code";
import { tryFileLock, type FileLock } from "./file-lock";
import { isThere } from "./is-there";
import { writingIn } from "./spool-failure";
import type { SpoolRoom } from "./spool-room";

const holderFile = z.object({
  machine: z.string(),
  person: z.string(),
  pid: z.number().int(),
  what: z.string(),
});

const TRIES = 5;
const PAUSE_MS = 20;

/**
 * Tries the spool's lock, at once. The holder's name stands in a sidecar, since nobody may read the lock's own file; it
 * is written a moment after the lock is taken and removed a moment before it is freed, so a taken lock without a name is
 * looked at again, five times, before it is answered as somebody's unknown.
 */
export async function trySpoolLock(
  room: SpoolRoom,
  me: SpoolHolder,
): Promise<{ lock: SpoolLock } | { holder: SpoolHolder | null }> {
  const never = new AbortController().signal;
  for (let tries = 1; ; tries += 1) {
    const lock = tryFileLock(join(room.folder, "lock"), "wal");
    if (lock !== null) return { lock: await signed(room, lock, me) };
    const holder = await readHolder(room);
    if (holder !== null || tries === TRIES) return { holder };
    await room.clock.sleep(PAUSE_MS, never);
  }
}

async function signed(room: SpoolRoom, lock: FileLock, me: SpoolHolder): Promise<SpoolLock> {
  const sidecar = sidecarOf(room);
  try {
    await writingIn(room.folder, async () => {
      await room.fs.writeFile(`${sidecar}.tmp`, JSON.stringify(me), { mode: 0o600 });
      await room.fs.rename(`${sidecar}.tmp`, sidecar);
    });
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
  let freed = false;
  const release = async () => {
    // A second release must not remove the next holder's name.
    if (freed) return;
    freed = true;
    try {
      await writingIn(room.folder, () => room.fs.rm(sidecar, { force: true }));
    } finally {
      lock.release();
    }
  };
  return { release };
}

/**
 * Whether a living process holds the lock, and who. A free lock is held for a moment to learn that, unnamed; whoever tries
 * it in that moment tries again a second later.
 */
export async function spoolHolder(
  room: SpoolRoom,
): Promise<{ readonly held: boolean; readonly holder: SpoolHolder | null }> {
  const path = join(room.folder, "lock");
  if (!(await isThere(room.fs, path))) return { held: false, holder: null };
  const lock = tryFileLock(path, "wal");
  lock?.release();
  return lock === null ? { held: true, holder: await readHolder(room) } : { held: false, holder: null };
}

/** Who holds the lock, as far as is known: a name that is missing or cut short is nobody's. */
async function readHolder(room: SpoolRoom): Promise<SpoolHolder | null> {
  let text: string;
  try {
    text = await room.fs.readFile(sidecarOf(room), "utf8");
  } catch (thrown) {
    if (errorCode(thrown) === "ENOENT") return null;
    throw thrown;
  }
  const read = holderFile.safeParse(jsonOf(text));
  return read.success ? read.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

function sidecarOf(room: SpoolRoom): string {
  return join(room.folder, "holder.json");
}
