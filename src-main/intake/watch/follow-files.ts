import { Failure } from "../../../src-shared/failure";
import type { Job } from "../../../src-shared/jobs/job";
import type { WatchedFile, WatchedFolder } from "../../ports/watch-book";
import { areUndone } from "../brings-back-undone";
import { fileError, reasonOf } from "./file-error";
import { outcomeOfJob } from "./outcome-of-job";
import { keepCopy } from "./take-file";
import { clearAway } from "./clear-away";
import type { FileFaults, WatchTools } from "./watch-tools";

/** How long a file that could not be moved is left alone before the next try. */
const TRY_AGAIN_MS = 60_000;

/** Brings every taken file on: settles what a crash left, asks for the ends of imports, and clears away what is dealt with. */
export type FollowFiles = (signal: AbortSignal) => Promise<void>;

export function createFollowFiles(tools: WatchTools, faults: FileFaults): FollowFiles {
  const { book, clock } = tools;
  const triedAt = new Map<number, number>();

  const clear = async (folder: WatchedFolder, file: WatchedFile) => {
    if (clock.steady() - (triedAt.get(file.id) ?? -Infinity) < TRY_AGAIN_MS) return;
    try {
      await clearAway(tools, folder, file);
      triedAt.delete(file.id);
      faults.clear(folder.id, file.path);
    } catch (thrown) {
      triedAt.set(file.id, clock.steady());
      faults.note(folder.id, file.path, notCleared(file, thrown));
    }
  };
  return async (signal) => {
    const open = await book.open();
    if (open.length === 0) return;
    const folders = new Map((await book.folders()).map((folder) => [folder.id, folder]));
    await settleOrphans(tools, open, signal);
    await askForEnds(
      tools,
      open.filter(({ state }) => state === "pending"),
      signal,
    );
    for (const file of await book.open()) {
      signal.throwIfAborted();
      const folder = folders.get(file.folderId);
      if (folder === undefined) continue;
      if (file.state === "moving" || (file.state === "pending" && file.outcome !== null))
        await clear(folder, file);
    }
  };
}

/**
 * Files that nobody is taking any more. Asked for again once nobody holds them, since one may just have been dealt with.
 */
async function settleOrphans(
  tools: WatchTools,
  open: readonly WatchedFile[],
  signal: AbortSignal,
): Promise<void> {
  const isTaking = ({ state }: WatchedFile) => state === "taking";
  const orphans = open.filter((file) => isTaking(file) && !tools.heldBack.has(file.batchId ?? ""));
  if (orphans.length === 0) return;
  const ids = new Set(orphans.map(({ id }) => id));
  const still = (await tools.book.open()).filter((file) => isTaking(file) && ids.has(file.id));
  for (const file of still) await settleTaking(tools, file, signal);
}

/** A crash between the copy and the book: whole in the spool it is kept, else it is as if it had never been taken. */
async function settleTaking(tools: WatchTools, file: WatchedFile, signal: AbortSignal): Promise<void> {
  const { book, admit } = tools;
  const manifest = file.batchId === null ? null : await admit.spool.get(file.batchId);
  if (manifest !== null) await keepCopy(tools, file, manifest, signal);
  // The spool of another store: it may be whole there, and is looked for again when that store is in use.
  else if (file.spoolId === admit.spool.id) await book.forget(file.id);
}

/** One query for all; nothing where the store is away. */
async function askForEnds(
  { book, admit, changed }: WatchTools,
  files: readonly WatchedFile[],
  signal: AbortSignal,
): Promise<void> {
  if (files.length === 0 || (await admit.whyAway(signal)) !== null) return;
  const ids = [...new Set(files.flatMap(({ batchId }) => batchId ?? []))];
  const found = await whileReachable(() => admit.jobs.byBatchIds(ids));
  if (found === null) return;
  const jobs = new Map(found.map((job) => [job.batchId, job]));
  for (const file of files) {
    const job = jobs.get(file.batchId ?? "");
    const end = job === undefined ? await endWithoutJob(admit, file) : endOf(job);
    if (end === null) continue;
    if (end.jobStatus === file.jobStatus && end.outcome === file.outcome) continue;
    await book.changeFile(file.id, end);
    changed();
  }
}

function endOf(job: Job): Pick<WatchedFile, "jobStatus" | "failedRows" | "outcome"> {
  return { jobStatus: job.status, failedRows: job.failedRows, outcome: outcomeOfJob(job) };
}

/** Neither in the spool nor in the store: kept out since its bytes were undone, or taken out by somebody. */
async function endWithoutJob(
  { spool, jobs }: WatchTools["admit"],
  { batchId, spoolId, sha256 }: WatchedFile,
): Promise<Pick<WatchedFile, "jobStatus" | "failedRows" | "outcome"> | null> {
  if (batchId === null || spoolId !== spool.id || (await spool.get(batchId)) !== null) return null;
  const same = sha256 === null ? [] : await whileReachable(() => jobs.withBytes(sha256));
  if (same === null) return null;
  // Its row may have come, and its copy gone, between the two looks.
  if (same.some((job) => job.batchId === batchId)) return null;
  return { jobStatus: null, failedRows: 0, outcome: areUndone(same) ? "undone" : "lost" };
}

async function whileReachable<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.retryable) return null;
    throw thrown;
  }
}

/** What is told of a file that could not be moved or deleted; anything else that is thrown is not about the file. */
function notCleared(file: WatchedFile, thrown: unknown): Failure {
  if (thrown instanceof Failure && thrown.code.startsWith("folder_")) return thrown;
  if (fileError(thrown) === null) throw thrown;
  const params = { filename: file.path, reason: reasonOf(thrown) };
  return new Failure("folder_file_left", { params, cause: thrown, retryable: true });
}
