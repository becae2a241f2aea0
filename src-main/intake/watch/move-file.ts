import { copyFile, link, mkdir, open, realpath, rename, rm, unlink, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Failure } from "../../../src-shared/failure";
import type { SeenFile } from "../../ports/watch-book";
import { fileError } from "./file-error";
import { isThatFile, lookAt } from "./look-at";

/** gone: it is not there any more. changed: another file is. exists: something has that name in the new place. */
export type Moved = "moved" | "gone" | "changed" | "exists";

/** What a file system answers where it has no hard links, or the new place is on another one. */
const NO_LINK: ReadonlySet<string | null> = new Set([
  ...["EXDEV", "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EMLINK", "UNKNOWN", "EISDIR"],
]);

/**
 * Moves a file that still looks as it did to a new name below its folder, never over another: a second name is made,
 * then the first removed. Killed in between, the same call goes on from there.
 */
export async function moveFile(root: string, seen: SeenFile, target: string): Promise<Moved> {
  const [from, to] = [join(root, seen.path), join(root, target)];
  const there = await lookAt(from);
  const taken = await lookAt(to);
  // Without its file a name that was recorded for it is where an earlier call put it.
  if (there === null) return taken === null ? "gone" : "moved";
  if (!isThatFile(there, seen)) return "changed";
  if (taken !== null) return taken.ino === there.ino && taken.dev === there.dev ? finish(from, to) : "exists";
  await makePlace(dirname(to));
  try {
    await link(from, to);
  } catch (thrown) {
    const code = fileError(thrown);
    if (code === "EEXIST") return "exists";
    if (code === "ENOENT") return "gone";
    if (NO_LINK.has(code)) return copyOver(from, to, seen);
    throw thrown;
  }
  const linked = await lookAt(to);
  if (linked !== null && isThatFile(linked, seen)) return finish(from, to);
  await unlink(to);
  return "changed";
}

/** Removes a file that still looks as it did. */
export async function deleteFile(root: string, seen: SeenFile): Promise<Exclude<Moved, "exists">> {
  const path = join(root, seen.path);
  const there = await lookAt(path);
  if (there === null) return "gone";
  if (!isThatFile(there, seen)) return "changed";
  await removeIfThere(path);
  return "moved";
}

/** The new name is on the disk before the old one goes. */
async function finish(from: string, to: string): Promise<"moved"> {
  await syncFolder(dirname(to));
  await removeIfThere(from);
  return "moved";
}

/** Another machine on the same share may have been quicker. */
async function removeIfThere(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Whole and synced beside the new place first; its name is claimed by an empty file of ours, so that none is replaced. */
async function copyOver(from: string, to: string, seen: SeenFile): Promise<Moved> {
  const aside = join(dirname(to), `.${basename(to)}.part`);
  try {
    await copyFile(from, aside);
    const mtime = Number(BigInt(seen.mtimeNs) / 1_000_000n) / 1000;
    await utimes(aside, mtime, mtime);
    await synced(aside);
    const now = await lookAt(from);
    if (now === null) return "gone";
    if (!isThatFile(now, seen)) return "changed";
    await (await open(to, "wx")).close();
    await rename(aside, to);
    return await finish(from, to);
  } catch (thrown) {
    if (fileError(thrown) === "EEXIST") return "exists";
    throw thrown;
  } finally {
    await rm(aside, { force: true });
  }
}

async function makePlace(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const real = await realpath(folder);
  if (real === folder) return;
  throw new Failure("folder_file_left", { params: { filename: folder, reason: `it leads to ${real}` } });
}

async function synced(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows opens no folder and journals its renames. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
