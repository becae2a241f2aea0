import { open, readFile, rename, rm } from "node:fs/promises";
import type { Settings } from "../ports/settings";
import { documentOfText, textOfDocument, type SettingsDocument } from "./parse-settings";
import { settingsOver, type Exclusively } from "./settings-over";

/**
 * Settings for a process without Electron. `exclusively` keeps out every other process that changes the same file.
 * Failures: settings_unreadable, spool_not_writable, disk_full.
 */
export function openSettingsFile(path: string, exclusively: Exclusively): Settings {
  return settingsOver(
    { path, load: () => load(path), save: (document) => save(path, textOfDocument(document)) },
    exclusively,
  );
}

async function load(path: string): Promise<SettingsDocument> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return {};
    throw thrown;
  }
  return documentOfText(text);
}

/**
 * Aside, fsync, rename: a reader, and a crash, meets the old file or the new one. Only one writer is ever here, so that
 * what a crash left aside is written over by the next.
 */
async function save(path: string, text: string): Promise<void> {
  const aside = `${path}.tmp`;
  try {
    const file = await open(aside, "w", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (thrown) {
    await rm(aside, { force: true });
    throw thrown;
  }
}
