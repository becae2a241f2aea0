import { Failure } from "../../../src-shared/failure";
import type { SeenFile, WatchedFolder } from "../../ports/watch-book";
import { listFolder } from "./list-folder";
import { looksTheSame, type QuietWatch } from "./quiet-watch";
import { takeFile } from "./take-file";
import type { FileFaults, WatchTools } from "./watch-tools";

/** What one look through a folder came to. */
export interface Scan {
  readonly taken: number;
  /** Files there that were not taken: not quiet yet, or not wanted now. */
  readonly waiting: number;
  /** Milliseconds until one of them may be quiet; null where none is waited for. */
  readonly wait: number | null;
}

/** What keeps every file out, not this one alone. */
const OF_THE_SPOOL: ReadonlySet<string> = new Set(["disk_full", "spool_not_writable"]);
/** Gone, or still being written: the next look says which. Two machines on one share meet this every day. */
const IN_PASSING: ReadonlySet<string> = new Set(["file_changed", "not_a_file"]);
/** A share that stopped answering keeps a call waiting for minutes. */
const LONGEST_LIST_MS = 60_000;
/** The place of a whole folder's faults among those of its files. */
const WHOLE_FOLDER = "";

/**
 * Looks through a folder: what is not in the book yet and has been quiet long enough is taken where `take` says so, oldest
 * first, since later files correct earlier ones. Nothing that was taken is opened again. Failures: those of listFolder.
 */
export async function scanFolder(
  tools: WatchTools & { readonly faults: FileFaults },
  folder: WatchedFolder,
  quietWatch: QuietWatch,
  take: boolean,
  signal: AbortSignal,
): Promise<Scan> {
  const { book, clock, faults } = tools;
  const { files, unreadable } = await listInTime(tools, folder, signal);
  if (unreadable === null) faults.clear(folder.id, WHOLE_FOLDER);
  else faults.note(folder.id, WHOLE_FOLDER, unreadable);
  const known = new Map((await book.remembered(folder.id, folder.dryRun)).map((file) => [file.path, file]));
  const fresh = files.filter((file) => {
    const before = known.get(file.path);
    return before === undefined || !looksTheSame(before, file);
  });
  const { quiet, wait } = quietWatch.look(fresh, clock.steady(), folder.quietSeconds * 1000);
  if (!take) return { taken: 0, waiting: fresh.length, wait: null };
  const taken = await takeAll(tools, folder, quiet.sort(oldestFirst), signal);
  return { taken, waiting: fresh.length - taken, wait };
}

async function takeAll(
  tools: WatchTools & { readonly faults: FileFaults },
  folder: WatchedFolder,
  files: readonly SeenFile[],
  signal: AbortSignal,
): Promise<number> {
  const { faults } = tools;
  let taken = 0;
  for (const file of files) {
    signal.throwIfAborted();
    try {
      await takeFile(tools, folder, file, signal);
      faults.clear(folder.id, file.path);
      taken += 1;
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      if (OF_THE_SPOOL.has(thrown.code)) {
        faults.note(folder.id, WHOLE_FOLDER, thrown);
        break;
      }
      noteOf(faults, folder, file, thrown);
    }
  }
  return taken;
}

function noteOf(faults: FileFaults, folder: WatchedFolder, file: SeenFile, failure: Failure): void {
  const isGone = failure.code === "file_missing" && /\bENOENT\b/.test(String(failure.params["reason"]));
  if (IN_PASSING.has(failure.code) || isGone) faults.clear(folder.id, file.path);
  else if (failure.code === "file_missing") faults.note(folder.id, file.path, failure);
  else throw failure;
}

async function listInTime({ clock }: WatchTools, folder: WatchedFolder, signal: AbortSignal) {
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  const tooLong = clock.sleep(LONGEST_LIST_MS, both).then(() => {
    const params = { path: folder.path, reason: "it did not answer for a minute" };
    throw new Failure("folder_out_of_reach", { params, retryable: true });
  });
  try {
    return await Promise.race([listFolder(folder, both), tooLong]);
  } finally {
    stop.abort();
    // Whichever lost has nothing more to say.
    await tooLong.catch(() => undefined);
  }
}

function oldestFirst(a: SeenFile, b: SeenFile): number {
  const [first, second] = [BigInt(a.mtimeNs), BigInt(b.mtimeNs)];
  return first === second ? a.path.localeCompare(b.path) : first < second ? -1 : 1;
}
