import { params } from "../../../src-shared/catalogue/params";
import { importPlan } from "../../../src-shared/jobs/import-plan";
import { job, type Job } from "../../../src-shared/jobs/job";
import { column } from "../column";

/** A whole job with its person: what every query that gives jobs begins with. */
export const SELECT_JOBS = `SELECT
  j.id,
  j.batch_id AS batchId,
  j.kind,
  j.reverts_job AS revertsJob,
  j.user_id AS userId,
  u.name AS userName,
  u.email AS userEmail,
  j.filename,
  j.import_type AS importType,
  j.type_choice AS typeChoice,
  j.status,
  j.dry_run AS dryRun,
  j.total_rows AS totalRows,
  j.processed_rows AS processedRows,
  j.imported_rows AS importedRows,
  j.failed_rows AS failedRows,
  j.unchanged_rows AS unchangedRows,
  j.replaced_rows AS replacedRows,
  j.warnings,
  j.half_hours AS halfHours,
  j.bytes_done AS bytesDone,
  j.byte_size AS byteSize,
  j.cells,
  COALESCE(LOWER(HEX(j.content_sha256)), '') AS contentSha256,
  j.again,
  j.merge,
  j.duplicate_of AS duplicateOf,
  j.waits_for AS waitsFor,
  j.queued_at AS queuedAt,
  j.started_at AS startedAt,
  j.completed_at AS completedAt,
  j.error_code AS errorCode,
  j.error_params AS errorParams,
  j.plan,
  j.source,
  j.machine,
  j.spool_id AS spoolId,
  j.attempt,
  j.tries,
  j.next_attempt_at AS nextAttemptAt,
  j.owner,
  j.cancel_requested_at AS cancelRequestedAt,
  j.checkpoint_row AS checkpointRow,
  j.note,
  j.updated_at AS updatedAt,
  j.reverted_by AS revertedBy,
  j.reverted_at AS revertedAt,
  j.deleted_at AS deletedAt
FROM import_jobs j LEFT JOIN users u ON u.id = j.user_id`;

const jobRow = job.extend({
  dryRun: column.flag,
  again: column.flag,
  cells: column.text,
  errorParams: column.json(params, {}),
  plan: column.json(importPlan.nullable()),
});

/** The jobs of a SELECT_JOBS query. */
export const readJobs = (rows: unknown[]): Job[] => rows.map((row) => jobRow.parse(row));
