import { z } from "zod";
import { wireFailure } from "../failure";
import { typeChoice } from "../jobs/import-plan";
import { jobView } from "./job-view";
import { method } from "./method";

const count = z.number().int().min(0);

/** What a person may set of a watched folder. */
export const folderSettings = z.object({
  name: z.string().trim().min(1).max(100),
  typeChoice,
  dryRun: z.boolean(),
  /** Names of files that are taken, several apart by a comma: "*.csv, *.txt". */
  glob: z.string().trim().min(1).max(200),
  recursive: z.boolean(),
  /** A network share: looked through every 30 seconds instead of waiting for its events. */
  polling: z.boolean(),
  /** Seconds for which a file must not have grown. */
  quietSeconds: z.number().int().min(1).max(3600),
  afterwards: z.enum(["leave", "move", "delete"]),
  onFailure: z.enum(["leave", "move"]),
  /** Cron, five fields, this computer's clock; null: always. */
  schedule: z.string().nullable(),
});
export type FolderSettings = z.infer<typeof folderSettings>;

/** A watched folder as screens see it. Times are ISO 8601 in UTC, by this computer's clock. */
export const folderView = folderSettings.extend({
  id: z.number().int(),
  path: z.string(),
  planned: z.boolean(),
  planSummary: z.string().nullable(),
  scheduleWords: z.string().nullable(),
  nextRunAt: z.string().nullable(),
  lastRun: z
    .object({ at: z.string(), files: count, problems: count, failure: wireFailure.nullable() })
    .nullable(),
  paused: z.object({ by: z.string().nullable(), at: z.string() }).nullable(),
  state: z.enum(["watching", "importing", "out_of_reach", "paused", "not_allowed", "scheduled"]),
  since: z.string().nullable(),
  failure: wireFailure.nullable(),
  lastScanAt: z.string().nullable(),
  lastFile: z.object({ filename: z.string(), at: z.string() }).nullable(),
  filesToday: count,
  problemsToday: count,
  waitingThere: count,
});
export type FolderView = z.infer<typeof folderView>;

export const foldersView = z.object({
  revision: z.number().int(),
  folders: z.array(folderView),
  runner: z.object({ here: z.boolean(), holder: z.string().nullable() }),
});
export type FoldersView = z.infer<typeof foldersView>;

const arrival = z.object({
  filename: z.string(),
  at: z.string(),
  job: jobView.nullable(),
  sameAs: z.string().nullable(),
});
export type Arrival = z.infer<typeof arrival>;

const one = z.object({ id: z.number().int() });
const changed = z.object({ folder: folderView });

export const folderMethods = {
  "folders.list": method("viewer", false, z.object({}), foldersView),
  "folders.add": method(
    "analyst",
    true,
    folderSettings.partial().extend({ folderId: z.string(), existing: z.enum(["import", "skip"]) }),
    changed,
  ),
  "folders.change": method("analyst", true, one.extend({ change: folderSettings.partial() }), changed),
  "folders.setPlan": method("analyst", true, one.extend({ batchId: z.string().nullable() }), changed),
  "folders.remove": method("analyst", true, one, z.object({})),
  "folders.restore": method("analyst", true, one, changed),
  "folders.pause": method("analyst", true, one, changed),
  "folders.resume": method("analyst", true, one, changed),
  "folders.runNow": method("analyst", true, one, z.object({})),
  "folders.arrivals": method(
    "viewer",
    false,
    one,
    z.object({ days: count, halfHours: z.array(count).length(48), latest: z.array(arrival) }),
  ),
  "folders.preview": method(
    "analyst",
    false,
    z.object({ folderId: z.string() }),
    z.object({ name: z.string(), path: z.string(), files: count, polling: z.boolean() }),
  ),
};
