import { z } from "zod";
import { params } from "../catalogue/params";

/** The longest raw row kept with a problem, in UTF-16 units; the rejects keep every rejected row whole. */
export const RAW_LIMIT = 4096;

/** The first so many errors and as many warnings of a job are kept as problems. */
export const PROBLEM_LIMIT = 1000;

/** Something wrong (`error`: the row was rejected) or worth a look (`warning`) in one row of a file. */
export const problem = z.object({
  /** Ordinal of the record in the file, from 1, blank ones counted. */
  row: z.number().int(),
  /** Line of the file on which the record starts, from 1. */
  line: z.number().int(),
  /** The column's heading, where one cell is to blame. */
  column: z.string().nullable(),
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  params,
  /** The row as it came, cut to RAW_LIMIT around the field. */
  raw: z.string(),
  /** Where the field stands in `raw` (UTF-16 units, end exclusive); equal where it is missing. */
  fieldStart: z.number().int().nullable(),
  fieldEnd: z.number().int().nullable(),
});
export type Problem = z.infer<typeof problem>;

/** One run of a job, by one process. */
export const attempt = z.object({
  number: z.number().int(),
  machine: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  /** completed, failed, cancelled, interrupted, or the code of the failure that ended it. */
  reason: z.string().nullable(),
  params,
  resumedAtRow: z.number().int(),
  processedRows: z.number().int(),
  failedRows: z.number().int(),
});
export type Attempt = z.infer<typeof attempt>;
