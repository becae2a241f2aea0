import { z } from "zod";
import { params } from "../catalogue/params";
import { importPlan, importType, typeChoice } from "./import-plan";
import { mergeRule } from "./merge-rule";
import { jobStatus } from "./status";

/** A time of the database's clock in UTC, "YYYY-MM-DD HH:MM:SS.ffffff" (sorts as text). */
export const storeTime = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);

const count = z.number().int().min(0);

/** One import job, whole, as the store holds it (DESIGN.md section 3). Every count is in rows of the file unless it says otherwise. */
export const job = z.object({
  id: z.number().int(),
  batchId: z.string(),
  kind: z.enum(["import", "revert"]),
  revertsJob: z.number().int().nullable(),
  userId: z.number().int().nullable(),
  userName: z.string().nullable(),
  userEmail: z.string().nullable(),
  filename: z.string(),
  importType,
  /** What the person chose; importType is provisional until the plan is written. */
  typeChoice,
  status: jobStatus,
  dryRun: z.boolean(),
  totalRows: count.nullable(),
  processedRows: count,
  importedRows: count,
  failedRows: count,
  unchangedRows: count,
  /** Among the imported: rows that changed a value that was there. */
  replacedRows: count,
  warnings: count,
  /** Half-hours (or daily totals) put in force, new or changed. */
  halfHours: count,
  bytesDone: count,
  byteSize: count,
  /** 48 figures 0-7, one for each 1/48 of the file's bytes: the sum of 1 imported, 2 unchanged, 4 failed. */
  cells: z.string().length(48),
  contentSha256: z.string(),
  again: z.boolean(),
  merge: mergeRule,
  duplicateOf: z.number().int().nullable(),
  /** The import of the same bytes that this queued one waits for. */
  waitsFor: z.number().int().nullable(),
  queuedAt: storeTime,
  startedAt: storeTime.nullable(),
  completedAt: storeTime.nullable(),
  errorCode: z.string().nullable(),
  errorParams: params,
  plan: importPlan.nullable(),
  /** drop, picker, sample, open, watch, upload or cli. */
  source: z.string(),
  machine: z.string(),
  spoolId: z.string(),
  attempt: count,
  tries: count,
  nextAttemptAt: storeTime.nullable(),
  owner: z.string().nullable(),
  cancelRequestedAt: storeTime.nullable(),
  /** Ordinal of the last record of the file that is in, blank ones counted; 0 before the first batch. */
  checkpointRow: count,
  note: z.string().nullable(),
  updatedAt: storeTime,
  revertedBy: z.number().int().nullable(),
  revertedAt: storeTime.nullable(),
  deletedAt: storeTime.nullable(),
});
export type Job = z.infer<typeof job>;
