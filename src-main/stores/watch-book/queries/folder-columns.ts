import { wireFailure } from "../../../../src-shared/failure";
import { importPlan } from "../../../../src-shared/jobs/import-plan";
import { watchedFolder, type WatchedFolder } from "../../../ports/watch-book";
import { column } from "../../column";

/** What every query that gives folders begins with. */
export const SELECT_FOLDERS = `SELECT id, path, name, type_choice AS typeChoice, dry_run AS dryRun, glob, recursive, polling,
  quiet_seconds AS quietSeconds, afterwards, on_failure AS onFailure, schedule, scheduled_at AS scheduledAt,
  plan, plan_from AS planFrom, added_at AS addedAt,
  paused_by AS pausedBy, paused_at AS pausedAt, removed_at AS removedAt, run_asked_at AS runAskedAt,
  scanned_at AS scannedAt, waiting, trouble, trouble_since AS troubleSince, file_failure AS fileFailure,
  last_run_at AS lastRunAt, last_run_files AS lastRunFiles, last_run_failure AS lastRunFailure
FROM watched_folders`;

const failure = column.json(wireFailure.nullable());
const folderRow = watchedFolder.extend({
  ...{ dryRun: column.flag, recursive: column.flag, polling: column.flag },
  ...{
    plan: column.json(importPlan.nullable()),
    trouble: failure,
    fileFailure: failure,
    lastRunFailure: failure,
  },
});

export const readFolders = (rows: unknown[]): WatchedFolder[] => rows.map((row) => folderRow.parse(row));
