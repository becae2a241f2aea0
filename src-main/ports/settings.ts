import { z } from "zod";
import { cleanUpSettings } from "../../src-shared/contract/clean-up";
import { preferences } from "../../src-shared/contract/session";
import { MOST_PARALLEL } from "../../src-shared/contract/queue-view";
import { storeSettings } from "../../src-shared/contract/store-settings";

/** The one settings file, as desktop and command line read and write it. */
export const settingsFile = z.object({
  store: storeSettings.default({ kind: "sqlite", path: null }),
  /** The last store that worked, to go back to. */
  lastWorkingStore: storeSettings.nullable().default(null),
  /** Imports at a time; null: by the cores of this computer. */
  parallel: z.number().int().min(1).max(MOST_PARALLEL).nullable().default(null),
  /** Connections that one process may have to a central store, from its next start on. */
  connections: z.number().int().min(2).max(64).default(4),
  /** Days without a sign of its computer after which an unfinished import is failed. */
  goneAfterDays: z.number().int().min(1).max(3650).default(14),
  preferences: preferences.default(preferences.parse({})),
  cleanUp: cleanUpSettings.default(cleanUpSettings.parse({})),
  /** Whether the first close of the window was explained. */
  trayTold: z.boolean().default(false),
  window: z
    .object({ x: z.number().nullable(), y: z.number().nullable(), width: z.number(), height: z.number() })
    .nullable()
    .default(null),
});
export type SettingsFile = z.infer<typeof settingsFile>;

/** Remembered settings. Failures: settings_unreadable, spool_not_writable. */
export interface Settings {
  read(): Promise<SettingsFile>;
  change(change: Partial<SettingsFile>): Promise<SettingsFile>;
}
