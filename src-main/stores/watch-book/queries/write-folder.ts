import type { WatchedFolder } from "../../../ports/watch-book";
import type { SqlConnection, SqlValue } from "../../sql-database";

/** Writes a folder whole: a new one where it has no id. Gives its id. */
export async function writeFolder(
  connection: SqlConnection,
  folder: Omit<WatchedFolder, "id">,
  id: number | null,
): Promise<number> {
  const { insertId } = await connection.run(
    `INSERT INTO watched_folders (id, path, name, type_choice, dry_run, glob, recursive, polling, quiet_seconds,
       afterwards, on_failure, schedule, scheduled_at, plan, plan_from, added_at, paused_by, paused_at, removed_at,
       run_asked_at, scanned_at, waiting, trouble, trouble_since, file_failure, last_run_at, last_run_files, last_run_failure)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, type_choice = excluded.type_choice,
       dry_run = excluded.dry_run, glob = excluded.glob, recursive = excluded.recursive, polling = excluded.polling,
       quiet_seconds = excluded.quiet_seconds, afterwards = excluded.afterwards, on_failure = excluded.on_failure,
       schedule = excluded.schedule, scheduled_at = excluded.scheduled_at, plan = excluded.plan,
       plan_from = excluded.plan_from, paused_by = excluded.paused_by,
       paused_at = excluded.paused_at, removed_at = excluded.removed_at, run_asked_at = excluded.run_asked_at,
       scanned_at = excluded.scanned_at, waiting = excluded.waiting, trouble = excluded.trouble,
       trouble_since = excluded.trouble_since, file_failure = excluded.file_failure,
       last_run_at = excluded.last_run_at, last_run_files = excluded.last_run_files,
       last_run_failure = excluded.last_run_failure`,
    [id, folder.path, ...ruleOf(folder), folder.addedAt, ...stateOf(folder)],
  );
  return id ?? insertId;
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

function ruleOf(folder: Omit<WatchedFolder, "id">): SqlValue[] {
  const { name, typeChoice, dryRun, glob, recursive, polling, quietSeconds } = folder;
  const { afterwards, onFailure, schedule, scheduledAt, plan, planFrom } = folder;
  return [
    ...[name, typeChoice, Number(dryRun), glob, Number(recursive), Number(polling), quietSeconds],
    ...[afterwards, onFailure, schedule, scheduledAt, json(plan), planFrom],
  ];
}

function stateOf(folder: Omit<WatchedFolder, "id">): SqlValue[] {
  const { pausedBy, pausedAt, removedAt, runAskedAt, scannedAt, waiting, trouble, troubleSince } = folder;
  const { fileFailure, lastRunAt, lastRunFiles, lastRunFailure } = folder;
  return [
    ...[pausedBy, pausedAt, removedAt, runAskedAt, scannedAt, waiting, json(trouble), troubleSince],
    ...[json(fileFailure), lastRunAt, lastRunFiles, json(lastRunFailure)],
  ];
}
