import type { JobView } from "./job-view";

/** UTC to the second, as the original's API wrote times: "2025-11-07 10:30:00". */
const seconds = (time: string | null): string | null => (time === null ? null : time.slice(0, 19));

/**
 * A job as programs see it, over HTTP and from `meterdrop … --json`: the original's snake_case object first, unchanged,
 * then everything that was added since. Times in UTC. No path of the server is in it.
 */
export function jobResponse(job: JobView) {
  return {
    id: job.id,
    batch_id: job.batchId,
    filename: job.filename,
    import_type: job.importType,
    status: job.status,
    dry_run: job.dryRun,
    total_rows: job.totalRows,
    processed_rows: job.processedRows,
    imported_rows: job.importedRows,
    failed_rows: job.failedRows,
    progress_percent: job.progress.percent,
    queued_at: seconds(job.queuedAt),
    started_at: seconds(job.startedAt),
    completed_at: seconds(job.completedAt),
    user_name: job.userName,
    user_email: job.userEmail,
    state: job.word,
    unchanged_rows: job.unchangedRows,
    replaced_rows: job.replacedRows,
    warnings: job.warnings,
    half_hours: job.halfHours,
    bytes_done: job.bytesDone,
    byte_size: job.byteSize,
    rows_per_second: job.progress.rowsPerSecond,
    seconds_left: job.progress.secondsLeft,
    error_code: job.errorCode,
    error_params: job.errorParams,
    duplicate_of: job.duplicateOf === null ? null : (job.other?.batchId ?? null),
    waits_for: job.waitsFor === null ? null : (job.other?.batchId ?? null),
    again: job.again,
    merge: job.merge,
    attempt: job.attempt,
    source: job.source,
    machine: job.machine,
    note: job.note,
  };
}
export type JobResponse = ReturnType<typeof jobResponse>;
