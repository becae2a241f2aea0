import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Failure } from "../../src-shared/failure";
import type { Settings, SettingsFile } from "../ports/settings";
import { changeDocument } from "./change-document";
import { parseSettings, type SettingsDocument } from "./parse-settings";

/** How one host reads and writes the settings file. */
export interface SettingsAccess {
  readonly path: string;
  /** What stands there; an empty document where there is no file. */
  load(): Promise<SettingsDocument>;
  /** Puts a document there, whole or not at all. */
  save(document: SettingsDocument): Promise<void>;
}

/** Runs work while no other process does the same. */
export type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Settings over one file, which is read anew each time: another process may have changed it. Changes are made in turns, so
 * that two processes that change different keys lose nothing of one another's. A file that cannot be read is left as it
 * is. Failures: settings_unreadable, spool_not_writable, disk_full.
 */
export function settingsOver(access: SettingsAccess, exclusively: Exclusively): Settings {
  return {
    read: async () => (await load(access)).read,
    change: async (change) => {
      await writing(access, () => mkdir(dirname(access.path), { recursive: true, mode: 0o700 }));
      return exclusively(async () => {
        const { document, read } = await load(access);
        const changed = changeDocument(document, read, change);
        await writing(access, () => access.save(changed));
        return { ...read, ...change };
      });
    },
  };
}

async function load(access: SettingsAccess): Promise<{ document: SettingsDocument; read: SettingsFile }> {
  let document: SettingsDocument;
  try {
    document = await access.load();
  } catch (thrown) {
    throw unreadable(access.path, reasonOf(thrown), thrown);
  }
  const read = parseSettings(document);
  if ("reason" in read) throw unreadable(access.path, read.reason);
  return { document, read };
}

function unreadable(path: string, reason: string, cause?: unknown): Failure {
  return new Failure("settings_unreadable", { params: { path, reason }, cause });
}

async function writing<T>(access: SettingsAccess, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const folder = dirname(access.path);
    const full = thrown instanceof Error && "code" in thrown && FULL.has(thrown.code);
    if (full) throw new Failure("disk_full", { params: { folder }, cause: thrown, retryable: true });
    throw new Failure("spool_not_writable", { params: { folder, reason: reasonOf(thrown) }, cause: thrown });
  }
}

const FULL: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT"]);

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
