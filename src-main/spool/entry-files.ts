import { join } from "node:path";
import { Failure } from "../../src-shared/failure";

/**
 * The files that one batch id can have in the spool's folder. A whole entry is `bytes` and `manifest`; the others exist
 * only on the way there, or where a manifest could not be read.
 */
const suffixes = {
  /** The copy while it grows. */
  part: ".part",
  /** Held by the writer of the part (see part-lock.ts). */
  partLock: ".part.lock",
  bytes: ".bytes",
  manifest: ".json",
  manifestAside: ".json.tmp",
  unreadable: ".json.unreadable",
  unreadableReason: ".json.unreadable.txt",
} as const;

export type EntryFile = keyof typeof suffixes;
export type EntryFiles = Readonly<Record<EntryFile, string>>;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const NAME = /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(\..+)$/;

/** Whether it can be the id of an entry. An id becomes part of a path, so that anything but a UUID is refused. */
export function isBatchId(text: string): boolean {
  return UUID.test(text);
}

/** Where the files of a batch id lie. Failure: job_not_found where it is no UUID. */
export function entryFiles(folder: string, batchId: string): EntryFiles {
  if (!isBatchId(batchId)) throw new Failure("job_not_found", { params: { batchId } });
  const file = (kind: EntryFile) => join(folder, batchId + suffixes[kind]);
  return {
    part: file("part"),
    partLock: file("partLock"),
    bytes: file("bytes"),
    manifest: file("manifest"),
    manifestAside: file("manifestAside"),
    unreadable: file("unreadable"),
    unreadableReason: file("unreadableReason"),
  };
}

/** What a file name in the spool's folder is to which batch id; null where it belongs to none. */
export function entryOfName(name: string): { batchId: string; kind: EntryFile } | null {
  const [, batchId, suffix] = NAME.exec(name) ?? [];
  const kind = (Object.keys(suffixes) as EntryFile[]).find((each) => suffixes[each] === suffix);
  return batchId === undefined || kind === undefined ? null : { batchId, kind };
}
