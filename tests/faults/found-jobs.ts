import type { CliStore } from "../support/cli/cli-store";
import { select } from "../support/readings/import-rows";

/** A job as its row has it. */
export interface FoundJob {
  readonly id: number;
  readonly kind: "import" | "revert";
  readonly filename: string;
  readonly status: string;
  readonly batchId: string;
  readonly duplicateOf: number | null;
  readonly revertedBy: number | null;
  /** The same bytes once more: by a person's word, or since the machine that had them fell silent. */
  readonly again: number;
  readonly processed: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly replaced: number;
  readonly total: number | null;
}

/** Every job of a store, by id. */
export async function findJobs({ db }: CliStore): Promise<FoundJob[]> {
  const sql = `SELECT id, kind, filename, status, batch_id AS batchId, duplicate_of AS duplicateOf,
      reverted_by AS revertedBy, again, processed_rows AS processed, imported_rows AS imported, unchanged_rows AS unchanged,
      failed_rows AS failed, replaced_rows AS replaced, total_rows AS total
    FROM import_jobs ORDER BY id`;
  return (await select(db, sql)) as FoundJob[];
}

/** Whether rows of the job are in force, or were: neither a repeat of another's nor undone. */
export const isLive = ({ kind, duplicateOf, revertedBy }: FoundJob): boolean =>
  kind === "import" && duplicateOf === null && revertedBy === null;
