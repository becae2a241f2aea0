import { join } from "node:path";
import { exclusively, type Exclusively } from "./spool/exclusively";
import { systemClock } from "./system-clock";

/** Where the settings of a data folder lie, and the turns that every process takes to change them. */
export function settingsPlace(dataFolder: string): { path: string; exclusively: Exclusively } {
  return {
    path: join(dataFolder, "settings.json"),
    exclusively: exclusively(join(dataFolder, "settings.lock"), systemClock),
  };
}
