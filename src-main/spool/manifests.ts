import { Failure } from "../../src-shared/failure";
import type { Manifest, Spool } from "../ports/spool";
import { entryFiles } from "./entry-files";
import { errorCode } from "./error-code";
import { manifestText, parseManifest, type ReadManifest } from "./parse-manifest";
import { writingIn } from "./spool-failure";
import type { SpoolRoom } from "./spool-room";
import { writeDurably } from "./write-durably";

/** A manifest, or null where there is none that can be read. */
export async function readManifest(room: SpoolRoom, batchId: string): Promise<ReadManifest | null> {
  const text = await textOf(room, batchId);
  if (text === null) return null;
  const read = parseManifest(text, batchId);
  if (!("reason" in read)) return read;
  await setAside(room, batchId, read.reason);
  return null;
}

async function textOf(room: SpoolRoom, batchId: string): Promise<string | null> {
  const path = entryFiles(room.folder, batchId).manifest;
  return writingIn(room.folder, async () => {
    try {
      return await room.fs.readFile(path, "utf8");
    } catch (thrown) {
      if (errorCode(thrown) === "ENOENT") return null;
      throw thrown;
    }
  });
}

async function setAside(room: SpoolRoom, batchId: string, reason: string): Promise<void> {
  const { manifest, unreadable, unreadableReason } = entryFiles(room.folder, batchId);
  await writingIn(room.folder, async () => {
    const text = `This manifest could not be read: ${reason}\nThe file it belongs to is ${batchId}.bytes.\n`;
    await room.fs.writeFile(unreadableReason, text, { mode: 0o600 });
    try {
      await room.fs.rename(manifest, unreadable);
    } catch (thrown) {
      // Another process has set it aside meanwhile.
      if (errorCode(thrown) !== "ENOENT") throw thrown;
    }
  });
  room.onSetAside({ batchId, path: unreadable, reason });
}

/**
 * Changes a manifest, in turns with every other process: a cancel from the command line and a mark of the runner must
 * not undo one another. Failure: spool_copy_missing where there is none.
 */
export function markManifest(
  room: SpoolRoom,
  batchId: string,
  change: Parameters<Spool["mark"]>[1],
): Promise<Manifest> {
  return room.gate(async () => {
    const read = await readManifest(room, batchId);
    if (read === null) throw new Failure("spool_copy_missing", { params: { filename: batchId } });
    const text = manifestText({ ...read.raw, ...change });
    const path = entryFiles(room.folder, batchId).manifest;
    await writingIn(room.folder, () => writeDurably(room.fs, path, text));
    return { ...read.manifest, ...change };
  });
}
