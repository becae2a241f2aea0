import type { JobStatus } from "../../src-shared/jobs/status";

/** An import as a clean-up sees it, by the database's clock. */
export interface JobAge {
  readonly batchId: string;
  readonly status: JobStatus;
  readonly deleted: boolean;
  readonly undoUnderWay: boolean;
  readonly undone: boolean;
  /** Since it ended; null while it has not. */
  readonly endedHoursAgo: number | null;
}

/** The ended imports of one spool that a clean-up is about. */
export interface Clearable {
  readonly batchIds: readonly string[];
  /** Old enough as well, and kept for their undo. */
  readonly undoUnderWay: number;
}

/** What a clean-up asks of a store and changes there. Failures as in JobStore. */
export interface RetentionStore {
  /** Of these batch ids, those that the store knows. */
  ages(batchIds: readonly string[]): Promise<JobAge[]>;
  /** Imports of a spool that ended so many days ago or earlier and are no stubs yet, at most 10,000, oldest first. */
  clearable(spoolId: string, days: number): Promise<Clearable>;
  /**
   * Makes stubs of such imports, at most `limit`, in one transaction that holds their rows: none that waits, runs or has an
   * undo under way. Gives their batch ids; none where nothing is left to clear.
   */
  clear(spoolId: string, days: number, limit: number): Promise<string[]>;
}
