import type { Dirent } from "node:fs";
import { opendir, realpath } from "node:fs/promises";
import { join, posix } from "node:path";
import { Failure } from "../../../src-shared/failure";
import type { SeenFile, WatchedFolder } from "../../ports/watch-book";
import { fileError, reasonOf } from "./file-error";
import { isIgnoredName, isOwnFolder } from "./ignored-name";
import { lookAt } from "./look-at";
import { nameMatcher } from "./name-matcher";

/** What is wanted of a folder, and the first of its subfolders that could not be read. */
export interface Listing {
  readonly files: SeenFile[];
  readonly unreadable: Failure | null;
}

/** Entries of a folder and all below it: past that somebody watches a whole disk. */
const MOST_ENTRIES = 100_000;
const DEEPEST = 32;
const AT_A_TIME = 16;

/**
 * Lists the wanted files of a folder as they look now. Links are not followed, not even one that took the folder's own
 * place. Failures: folder_out_of_reach, folder_not_allowed, folder_too_large.
 */
export async function listFolder(
  folder: Pick<WatchedFolder, "path" | "glob" | "recursive">,
  signal: AbortSignal,
): Promise<Listing> {
  const walk: Walk = { folder, wanted: nameMatcher(folder.glob), names: [], entries: 0, unreadable: null };
  await demandInPlace(folder.path);
  await walkInto(walk, "", 0, signal);
  const files: SeenFile[] = [];
  for (let from = 0; from < walk.names.length; from += AT_A_TIME) {
    signal.throwIfAborted();
    const some = walk.names.slice(from, from + AT_A_TIME);
    const looked = await Promise.all(some.map((path) => seenFile(folder.path, path)));
    files.push(...looked.filter((file) => file !== null));
  }
  return { files, unreadable: walk.unreadable };
}

interface Walk {
  readonly folder: Pick<WatchedFolder, "path" | "recursive">;
  readonly wanted: (name: string) => boolean;
  readonly names: string[];
  entries: number;
  unreadable: Failure | null;
}

/** A folder in whose place, or above which, a link stands now is not the one that a person chose. */
export async function demandInPlace(path: string): Promise<void> {
  const real = await reaching(path, () => realpath(path));
  if (real === path) return;
  throw new Failure("folder_out_of_reach", {
    params: { path, reason: `it leads to ${real} now` },
    retryable: true,
  });
}

async function walkInto(walk: Walk, below: string, depth: number, signal: AbortSignal): Promise<void> {
  const subfolders: string[] = [];
  const { path } = walk.folder;
  await reaching(path, async () => {
    for await (const entry of await opendir(join(path, below))) {
      signal.throwIfAborted();
      count(walk);
      sortIn(walk, entry, below, subfolders);
    }
  });
  if (!walk.folder.recursive || depth >= DEEPEST) return;
  for (const subfolder of subfolders) {
    try {
      await walkInto(walk, subfolder, depth + 1, signal);
    } catch (thrown) {
      // One that went away meanwhile has nothing to say; one that may not be read keeps no other from being read.
      if (!(thrown instanceof Failure) || thrown.code === "folder_too_large") throw thrown;
      if (thrown.code === "folder_not_allowed") walk.unreadable ??= thrown;
    }
  }
}

function count(walk: Walk): void {
  walk.entries += 1;
  if (walk.entries <= MOST_ENTRIES) return;
  throw new Failure("folder_too_large", { params: { path: walk.folder.path, limit: MOST_ENTRIES } });
}

function sortIn(walk: Walk, entry: Dirent, below: string, subfolders: string[]): void {
  const { name } = entry;
  if (isIgnoredName(name)) return;
  if (entry.isFile() && walk.wanted(name)) walk.names.push(posix.join(below, name));
  if (entry.isDirectory() && !(below === "" && isOwnFolder(name))) subfolders.push(posix.join(below, name));
}

async function seenFile(root: string, path: string): Promise<SeenFile | null> {
  const stats = await reaching(root, () => lookAt(join(root, path)));
  if (stats?.isFile() !== true) return null;
  return { path, size: Number(stats.size), mtimeNs: String(stats.mtimeNs) };
}

/** A system error as what it means for the folder. */
async function reaching<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const code = fileError(thrown);
    if (code === null || code === "ABORT_ERR" || thrown instanceof Failure) throw thrown;
    const failure = code === "EACCES" || code === "EPERM" ? "folder_not_allowed" : "folder_out_of_reach";
    throw new Failure(failure, {
      params: { path, reason: reasonOf(thrown) },
      cause: thrown,
      retryable: true,
    });
  }
}
