import type { FileHandle } from "node:fs/promises";
import { Failure } from "../../src-shared/failure";
import type { Manifest, NewEntry } from "../ports/spool";
import { copySource, type Copied, type CopyOptions } from "./copy-source";
import { entryFiles, type EntryFiles } from "./entry-files";
import { openSource, type Source } from "./open-source";
import { manifestText } from "./parse-manifest";
import { holdPart } from "./part-lock";
import { writingIn } from "./spool-failure";
import type { SpoolRoom } from "./spool-room";
import { syncFolder, writeDurably } from "./write-durably";

/**
 * Copies a file into the spool. Its manifest comes last, so that what is listed is always whole and on the disk.
 * Whatever goes wrong, nothing of it is left behind and the source is as it was.
 */
export async function copyIn(
  room: SpoolRoom,
  sourcePath: string,
  entry: NewEntry,
  options: CopyOptions,
): Promise<Manifest> {
  options.signal.throwIfAborted();
  const files = entryFiles(room.folder, entry.batchId);
  const source = await openSource(room.fs, sourcePath, options.followLinks ?? true);
  try {
    const part = await writingIn(room.folder, () => holdPart(room.fs, room.gate, files));
    if (part === null) throw taken(entry.batchId);
    try {
      return await fillEntry(room, source, part.file, files, entry, options);
    } finally {
      await part.release();
    }
  } finally {
    await source.close();
  }
}

async function fillEntry(
  room: SpoolRoom,
  source: Source,
  part: FileHandle,
  files: EntryFiles,
  entry: NewEntry,
  options: CopyOptions,
): Promise<Manifest> {
  const { fs, folder } = room;
  try {
    const copied = await copySource(source, part, folder, options);
    await source.checkUnchanged();
    return await writingIn(folder, async () => {
      await fs.rename(files.part, files.bytes);
      await syncFolder(fs, folder);
      const manifest = manifestOf(entry, copied, room.clock.now());
      await writeDurably(fs, files.manifest, manifestText(manifest));
      return manifest;
    });
  } catch (thrown) {
    for (const path of [files.manifest, files.bytes, files.part]) await fs.rm(path, { force: true });
    throw thrown;
  }
}

function manifestOf(entry: NewEntry, copied: Copied, now: number): Manifest {
  return {
    ...entry,
    ...copied,
    admittedAt: new Date(now).toISOString(),
    rowInserted: false,
    workStarted: false,
    cancelled: false,
    completedAt: null,
    undoneAt: null,
  };
}

function taken(batchId: string): Failure {
  return new Failure("bad_request", { params: { reason: `batch id ${batchId} is in the spool already` } });
}
