import type { Manifest } from "../ports/spool";
import { entryFiles, entryOfName } from "./entry-files";
import { errorCode } from "./error-code";
import { readManifest } from "./manifests";
import { writingIn } from "./spool-failure";
import type { SpoolRoom } from "./spool-room";

/** A manifest and what its file looked like then: a change always puts another file in its place. */
interface Known {
  readonly stamp: string;
  readonly manifest: Manifest;
}

const AT_A_TIME = 16;

/**
 * Lists all manifests, oldest first; one that cannot be read is set aside and told, and keeps no other from being listed.
 *
 * The runner lists every second, and copies stay for 72 hours: of 2,000 manifests, reading them all took a whole second
 * of that, and asking whether their files are still the same, sixteen at a time, 40 ms (2026-11-24). So what was read is
 * kept as long as its file is.
 */
export function manifestList(room: SpoolRoom): () => Promise<Manifest[]> {
  let known: ReadonlyMap<string, Known> = new Map();
  return async () => {
    const batchIds = await manifestIds(room);
    const found = new Map<string, Known>();
    for (let from = 0; from < batchIds.length; from += AT_A_TIME) {
      const some = batchIds.slice(from, from + AT_A_TIME);
      const looked = await Promise.all(some.map((batchId) => look(room, batchId, known.get(batchId))));
      for (const each of looked) if (each !== null) found.set(each.manifest.batchId, each);
    }
    known = found;
    return [...found.values()].map(({ manifest }) => manifest).sort(byAge);
  };
}

async function manifestIds(room: SpoolRoom): Promise<string[]> {
  const names = await writingIn(room.folder, () => room.fs.readdir(room.folder));
  const entries = names.map(entryOfName).filter((entry) => entry !== null);
  return entries.filter(({ kind }) => kind === "manifest").map(({ batchId }) => batchId);
}

async function look(room: SpoolRoom, batchId: string, before: Known | undefined): Promise<Known | null> {
  const stamp = await stampOf(room, batchId);
  if (stamp === null) return null;
  if (stamp === before?.stamp) return before;
  const read = await readManifest(room, batchId);
  return read === null ? null : { stamp, manifest: read.manifest };
}

/** Null where the entry was removed since its name was read. */
async function stampOf(room: SpoolRoom, batchId: string): Promise<string | null> {
  return writingIn(room.folder, async () => {
    try {
      const { ino, mtimeMs, size } = await room.fs.stat(entryFiles(room.folder, batchId).manifest);
      return `${ino} ${mtimeMs} ${size}`;
    } catch (thrown) {
      if (errorCode(thrown) === "ENOENT") return null;
      throw thrown;
    }
  });
}

function byAge(a: Manifest, b: Manifest): number {
  return a.admittedAt.localeCompare(b.admittedAt) || a.batchId.localeCompare(b.batchId);
}
