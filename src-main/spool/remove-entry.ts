import type { Manifest } from "../ports/spool";
import { entryFiles } from "./entry-files";
import { readManifest } from "./manifests";
import { writingIn } from "./spool-failure";
import type { SpoolRoom } from "./spool-room";
import { syncFolder } from "./write-durably";

/** Removes an entry, whatever it is. */
export function removeEntry(room: SpoolRoom, batchId: string): Promise<void> {
  return room.gate(() => removeFiles(room, batchId));
}

/** Removes an entry where its manifest, read in turn with all who change it, is still one that goes. */
export function removeEntryIf(
  room: SpoolRoom,
  batchId: string,
  goes: (manifest: Manifest) => boolean,
): Promise<boolean> {
  return room.gate(async () => {
    const read = await readManifest(room, batchId);
    if (read === null || !goes(read.manifest)) return false;
    await removeFiles(room, batchId);
    return true;
  });
}

/** The manifest first: an entry without its bytes would be listed. */
function removeFiles(room: SpoolRoom, batchId: string): Promise<void> {
  const { manifest, bytes } = entryFiles(room.folder, batchId);
  return writingIn(room.folder, async () => {
    for (const path of [manifest, bytes]) await room.fs.rm(path, { force: true });
    await syncFolder(room.fs, room.folder);
  });
}
