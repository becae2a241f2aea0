import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { Failure } from "../../src-shared/failure";
import type { Clock } from "../ports/clock";
import type { Manifest, Spool } from "../ports/spool";
import { copyIn } from "./copy-in";
import { entryFiles, isBatchId } from "./entry-files";
import { errorCode } from "./error-code";
import { exclusively } from "./exclusively";
import { manifestList } from "./list-manifests";
import { lookAtSpool } from "./look-at-spool";
import { markManifest, readManifest } from "./manifests";
import { readPause, removePause, writePause } from "./pause-file";
import { refuseSharedDrive } from "./refuse-shared-drive";
import { removeAbandoned } from "./remove-abandoned";
import { removeEntry, removeEntryIf } from "./remove-entry";
import { nodeFs, type SpoolFs } from "./spool-fs";
import { writingIn } from "./spool-failure";
import { spoolIdentity } from "./spool-identity";
import { trySpoolLock } from "./spool-lock";
import type { SetAside, SpoolRoom } from "./spool-room";
import { syncFolder } from "./write-durably";

export interface SpoolOptions {
  readonly dataFolder: string;
  /** The store's own name for itself (`Store.address`): one spool each. */
  readonly storeAddress: string;
  readonly clock: Clock;
  /** Told of each manifest that cannot be read; the reason lies beside it in the folder too. */
  readonly onSetAside?: (entry: SetAside) => void;
  readonly fs?: SpoolFs;
}

/**
 * Opens the spool of one data folder and store, made on first use (DESIGN.md guarantee 2): folders 0700, files 0600.
 * Any number of processes may have it open. Failures: spool_on_network, spool_not_writable, disk_full,
 * settings_unreadable where its spool.json is damaged.
 */
export async function openSpool(options: SpoolOptions): Promise<Spool> {
  const { dataFolder, storeAddress, clock, fs = nodeFs, onSetAside = () => undefined } = options;
  const folder = join(dataFolder, "spool", nameOf(storeAddress));
  return writingIn(dataFolder, async () => {
    await refuseSharedDrive(fs, dataFolder);
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    for (const own of [join(dataFolder, "spool"), folder]) {
      await fs.chmod(own, 0o700);
      // Otherwise a power cut could take a new folder away, whole as its files may be.
      await syncFolder(fs, dirname(own));
    }
    const room = { folder, fs, clock, gate: exclusively(join(folder, "gate"), clock), onSetAside };
    return spoolIn(room, await spoolIdentity(room, storeAddress));
  });
}

/** 128 bits of it: enough to tell stores apart, and short of the longest path that Windows takes. */
function nameOf(storeAddress: string): string {
  return createHash("sha256").update(storeAddress).digest("hex").slice(0, 32);
}

function spoolIn(room: SpoolRoom, id: string): Spool {
  return {
    id,
    folder: room.folder,
    copyIn: (sourcePath, entry, options) => copyIn(room, sourcePath, entry, options),
    list: manifestList(room),
    get: async (batchId) => (isBatchId(batchId) ? await manifestOf(room, batchId) : null),
    mark: (batchId, change) => markManifest(room, batchId, change),
    bytesPath: (batchId) => bytesPath(room, batchId),
    remove: (batchId) => removeEntry(room, batchId),
    removeIf: (batchId, goes) => removeEntryIf(room, batchId, goes),
    removeAbandonedParts: () => removeAbandoned(room),
    look: () => lookAtSpool(room),
    pause: () => readPause(room),
    setPause: (pause) => writePause(room, pause),
    endPause: (which) => removePause(room, which),
    tryLock: (holder) => trySpoolLock(room, holder),
  };
}

async function manifestOf(room: SpoolRoom, batchId: string): Promise<Manifest | null> {
  return (await readManifest(room, batchId))?.manifest ?? null;
}

/** Bytes of another length than were copied in are as good as gone: half a file must not pass for a whole one. */
async function bytesPath(room: SpoolRoom, batchId: string): Promise<string> {
  const { bytes } = entryFiles(room.folder, batchId);
  const manifest = await manifestOf(room, batchId);
  const size = await sizeOf(room, bytes);
  if (size !== null && (manifest === null || manifest.byteSize === size)) return bytes;
  throw new Failure("spool_copy_missing", { params: { filename: manifest?.filename ?? batchId } });
}

async function sizeOf(room: SpoolRoom, path: string): Promise<number | null> {
  try {
    return (await room.fs.stat(path)).size;
  } catch (thrown) {
    if (errorCode(thrown) === "ENOENT") return null;
    throw thrown;
  }
}
