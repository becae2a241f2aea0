import { existsSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import Store from "electron-store";
import type { Settings } from "../ports/settings";
import { documentOfText, textOfDocument, type SettingsDocument } from "../settings/parse-settings";
import { settingsOver, type Exclusively } from "../settings/settings-over";

/**
 * The desktop's settings: the same file, in the same words, as the command line's, written by electron-store. Failures:
 * settings_unreadable, spool_not_writable, disk_full.
 */
export function openSettingsStore(path: string, exclusively: Exclusively): Settings {
  return settingsOver(
    {
      path,
      // Opened for each use: electron-store reads the file when it is opened, and a damaged one must fail the call only.
      // Not at all where there is no file: it would make the folder, open to everybody.
      load: () => Promise.resolve().then(() => (existsSync(path) ? open(path).store : {})),
      save: (document) =>
        Promise.resolve().then(() => {
          open(path).store = document;
        }),
    },
    exclusively,
  );
}

function open(path: string): Store<SettingsDocument> {
  const extension = extname(path);
  return new Store<SettingsDocument>({
    cwd: dirname(path),
    name: basename(path, extension),
    fileExtension: extension.slice(1),
    configFileMode: 0o600,
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    serialize: textOfDocument,
    deserialize: documentOfText,
  });
}
