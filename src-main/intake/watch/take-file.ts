import { randomUUID } from "node:crypto";
import { realpath } from "node:fs/promises";
import { join, posix } from "node:path";
import { Failure } from "../../../src-shared/failure";
import type { Manifest } from "../../ports/spool";
import type { SeenFile, WatchedFile, WatchedFolder } from "../../ports/watch-book";
import { copyToSpool, insertAdmitted } from "../admit-file";
import { bringsBackUndone } from "../brings-back-undone";
import { reasonOf } from "./file-error";
import { isoTime, type WatchTools } from "./watch-tools";

/**
 * Takes a file of a watched folder through the one door. Its batch id is in the book before anything is copied, so that a
 * crash at any moment leaves what settleTaking tells apart: a whole copy, or none. A file that cannot be taken is
 * forgotten, and the Failure thrown: file_missing, file_changed, not_a_file, disk_full, spool_not_writable.
 */
export async function takeFile(
  tools: WatchTools,
  folder: WatchedFolder,
  seen: SeenFile,
  signal: AbortSignal,
): Promise<void> {
  const { book, admit, clock, heldBack } = tools;
  const batchId = randomUUID();
  const { dryRun } = folder;
  const spoolId = admit.spool.id;
  const taken = { folderId: folder.id, ...seen, batchId, spoolId, dryRun, takenAt: isoTime(clock.now()) };
  heldBack.add(batchId);
  try {
    const id = await book.begin(taken);
    if (id === null) return;
    const manifest = await copyOrForget(tools, folder, { id, path: seen.path, batchId }, signal);
    await keepCopy(tools, { id, folderId: folder.id, dryRun }, manifest, signal);
  } finally {
    heldBack.delete(batchId);
  }
}

async function copyOrForget(
  { book, admit }: WatchTools,
  folder: WatchedFolder,
  { id, path, batchId }: { id: number; path: string; batchId: string },
  signal: AbortSignal,
): Promise<Manifest> {
  const source = join(folder.path, path);
  const { typeChoice, dryRun, plan } = folder;
  const how = { typeChoice, dryRun, plan, again: false, merge: "keep_actual", source: "watch" } as const;
  try {
    await demandNoLink(source);
    const offered = { ...how, path: source, batchId, followLinks: false };
    const manifest = await copyToSpool(admit, offered, signal);
    // A folder on the way may have become a link since it was looked at: then these are somebody else's bytes.
    await demandNoLink(source);
    return manifest;
  } catch (thrown) {
    await admit.spool.remove(batchId);
    await book.forget(id);
    throw thrown;
  }
}

async function demandNoLink(path: string): Promise<void> {
  let real: string;
  try {
    real = await realpath(path);
  } catch (thrown) {
    throw new Failure("file_missing", { params: { path, reason: reasonOf(thrown) }, cause: thrown });
  }
  if (real !== path) throw new Failure("file_missing", { params: { path, reason: `it leads to ${real}` } });
}

/**
 * What becomes of a whole copy: the same bytes as before from this folder are a line of its arrivals and no job; bytes
 * that were undone stay out; all else is inserted, or waits for its store.
 */
export async function keepCopy(
  { book, admit, changed }: WatchTools,
  file: Pick<WatchedFile, "id" | "folderId" | "dryRun">,
  manifest: Manifest,
  signal: AbortSignal,
): Promise<void> {
  const { batchId, sha256, rowInserted } = manifest;
  const twin = rowInserted ? null : await book.sameBytes(file, sha256);
  if (twin !== null) {
    await admit.spool.remove(batchId);
    const same = { batchId: twin.batchId, spoolId: twin.spoolId, sameAs: posix.basename(twin.path) };
    await book.changeFile(file.id, { ...same, state: "pending", sha256 });
    changed();
    return;
  }
  await book.changeFile(file.id, { state: "pending", sha256 });
  if (!rowInserted && (await admit.whyAway(signal)) === null) await insertUnlessUndone(admit, manifest);
  changed();
}

/** A store that goes away in between keeps nothing back: the runner inserts what waits, by the same rule. */
async function insertUnlessUndone(admit: WatchTools["admit"], manifest: Manifest): Promise<void> {
  try {
    if (await bringsBackUndone(admit.jobs, manifest)) await admit.spool.remove(manifest.batchId);
    else await insertAdmitted(admit, manifest);
  } catch (thrown) {
    if (!(thrown instanceof Failure) || !thrown.retryable) throw thrown;
  }
}
