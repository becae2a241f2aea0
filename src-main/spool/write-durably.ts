import { dirname } from "node:path";
import type { SpoolFs } from "./spool-fs";

/**
 * Replaces a file as a whole: written aside (0600), fsynced, renamed, and the folder fsynced, without which a power
 * cut can undo the rename. A reader sees the old text or the new one. The name aside is fixed, so that only one writer
 * at a time may be here. An fsync error is never retried: the kernel reports it once and then forgets the pages.
 */
export async function writeDurably(fs: SpoolFs, path: string, text: string): Promise<void> {
  const aside = `${path}.tmp`;
  try {
    const file = await fs.open(aside, "w", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(aside, path);
  } catch (thrown) {
    await fs.rm(aside, { force: true });
    throw thrown;
  }
  await syncFolder(fs, dirname(path));
}

/** Makes renames and removals in a folder last. Windows opens no folder and journals its renames. */
export async function syncFolder(fs: SpoolFs, folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const opened = await fs.open(folder, "r");
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
