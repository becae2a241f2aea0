import type { Params } from "../../src-shared/catalogue/params";
import type { JobDetail, JobFilter, JobSearch } from "../../src-shared/contract/jobs";
import type { ImportPlan, ImportType, TypeChoice } from "../../src-shared/jobs/import-plan";
import type { Job } from "../../src-shared/jobs/job";
import type { MergeRule } from "../../src-shared/jobs/merge-rule";
import type { Attempt, Problem } from "../../src-shared/jobs/problem";
import type { JobStatus } from "../../src-shared/jobs/status";
import type { UndoSummary } from "../../src-shared/jobs/undo-days";
import type { JobFence, Lost } from "./job-fence";

/** A job to be inserted as queued; queued_at is the database's clock. */
export interface NewJob {
  readonly batchId: string;
  readonly userId: number | null;
  readonly filename: string;
  readonly filePath: string | null;
  readonly typeChoice: TypeChoice;
  readonly dryRun: boolean;
  readonly again: boolean;
  readonly merge: MergeRule;
  readonly plan: ImportPlan | null;
  readonly byteSize: number;
  /** Hex. */
  readonly contentSha256: string;
  readonly source: string;
  readonly machine: string;
  readonly spoolId: string;
  /** Inserted as cancelled: it was cancelled while only its manifest existed. */
  readonly cancelled: boolean;
}

/** An undo to be inserted as queued. */
export interface NewUndo {
  readonly batchId: string;
  readonly userId: number | null;
  readonly machine: string;
  /** Of whoever asks: its runner is the first that may do it. */
  readonly spoolId: string;
}

/** `begun` also where it was begun before. `nothing_in`: a dry run, a duplicate, or nothing of it is in. */
export type UndoBegun =
  | { readonly outcome: "begun"; readonly undoId: number }
  | { readonly outcome: "not_in_state"; readonly status: JobStatus }
  | { readonly outcome: "nothing_in" }
  | { readonly outcome: "not_found" };

/** How a run ended, for its job's row and its attempt's. */
export interface JobEnd {
  readonly status: "completed" | "failed" | "cancelled";
  /** Non-blank data rows of the file, where its end was reached. */
  readonly totalRows: number | null;
  readonly errorCode: string | null;
  readonly errorParams: Params;
}

/** Jobs that `changedSince` answers at most. */
export const CHANGES_AT_MOST = 500;

/** One side of a queue's screen: this spool's jobs, next first. */
export interface SpoolQueue {
  readonly processing: readonly Job[];
  /** At most 500, in order. */
  readonly queued: readonly Job[];
  readonly queuedCount: number;
  /** Completed, failed or cancelled since `since`, newest first, at most 100. */
  readonly finished: readonly Job[];
  readonly finishedCount: number;
  /** Rows that they imported; a dry run imports none. */
  readonly finishedRows: number;
  readonly everImported: boolean;
}

/** Where a queued job is to stand in its spool's line. */
export type JobPlace = "first" | "earlier" | "later" | "last" | { readonly before: string };

/** Of an import, what a change to many needs. */
export type FoundJob = Pick<Job, "id" | "batchId" | "userId" | "spoolId">;

/** How a change to many came out: to how many it was made, and why not to the others. */
export interface ManyChanged {
  readonly done: number;
  readonly refused: readonly {
    readonly code: "job_not_in_state" | "job_undo_under_way" | "undo_not_possible" | "job_not_found";
    readonly count: number;
  }[];
}

/** An unfinished job whose machine was not heard for days, as it was found. */
export interface GoneJob extends Pick<Job, "id" | "spoolId" | "machine" | "updatedAt" | "attempt" | "owner"> {
  readonly status: "queued" | "processing";
  readonly lastHeardAt: string | null;
}

/**
 * The import jobs of the store. Every method may throw a Failure: the store_* codes of the catalogue (retryable where
 * a later call may succeed). Times are the database's clock in UTC.
 */
export interface JobStore {
  /** Inserts a job. `already` where its batch id is there (the answer to an earlier insert was lost). */
  insert(job: NewJob): Promise<{ outcome: "inserted" | "already"; id: number }>;

  byBatchId(batchId: string): Promise<Job | null>;
  byId(id: number): Promise<Job | null>;
  /** The jobs of these batch ids, in no order. */
  byBatchIds(batchIds: readonly string[]): Promise<Job[]>;
  /** The imports of these bytes from any spool, dry runs left out, latest first. */
  withBytes(contentSha256: string): Promise<Job[]>;
  /** Of these batch ids, those that have a row. */
  known(batchIds: readonly string[]): Promise<string[]>;
  /** Of these batch ids, those whose job is completed. */
  completed(batchIds: readonly string[]): Promise<string[]>;
  /** Jobs not deleted, newest first, and how many match in all. Revert jobs are left out. */
  list(filter: JobFilter): Promise<{ jobs: Job[]; count: number }>;
  /** Jobs whose updated_at is at or after `since` (null: none), oldest first, and the database's time now. */
  changedSince(since: string | null): Promise<{ now: string; jobs: Job[] }>;
  /** `since`: start of today as a UTC store time. */
  queueOf(spoolId: string, since: string): Promise<SpoolQueue>;

  /** A spool's queued and processing imports, at most 500. */
  unfinished(spoolId: string): Promise<Job[]>;
  /** A page of the imports that a search finds, by falling id: those below `belowId`, where it is given. */
  findMany(search: JobSearch, page: { belowId: number | null; limit: number }): Promise<FoundJob[]>;
  /** Of these batch ids, the imports that are there and not deleted. */
  findNamed(batchIds: readonly string[]): Promise<FoundJob[]>;

  /** Queued jobs of the spool that may be claimed now (next_attempt_at past), in order. */
  claimable(spoolId: string, limit: number): Promise<Job[]>;
  /**
   * Claims a queued job for a run: attempt + 1, a fresh owner, started_at where NULL, waits_for and next_attempt_at
   * cleared, and a row of attempts; one transaction, conditional on id, status and attempt as read.
   * `same_bytes`: live_sha is held by another job; the claimed one then has waits_for set to it.
   * `asAgain`: claim it as a repeat (again = true), since its holder ended without completing or fell silent.
   */
  claim(
    job: Pick<Job, "id" | "attempt">,
    run: { owner: string; spoolId: string; machine: string; asAgain: boolean },
  ): Promise<{ outcome: "claimed"; job: Job } | { outcome: "same_bytes"; holder: Job } | Lost>;
  /**
   * A queued job that waits for the same bytes becomes a duplicate of the holder: completed, zero counts, in one
   * transaction that finds the holder completed FOR UPDATE, and only while its own checkpoint is 0.
   */
  becomeDuplicate(job: Pick<Job, "id" | "attempt">, holderId: number): Promise<"done" | "not_now">;
  /** What a waiting job's holder is doing; `silent`: processing, and its runner's heartbeat is older than 60 s or two terms ahead. */
  holder(id: number): Promise<{ status: JobStatus; silent: boolean; reverted: boolean } | null>;

  /** Writes the plan, only while checkpoint_row is 0. */
  writePlan(fence: JobFence, plan: ImportPlan, importType: ImportType): Promise<"written" | "lost">;
  /**
   * Ends a run. Clears cancel_requested_at and next_attempt_at, ends the attempt. Finish wins over a racing cancel.
   * Of a failure or cancel before the first batch processed rows stay as they are.
   */
  finish(fence: JobFence, end: JobEnd): Promise<"finished" | "lost">;
  /** The run goes back to the queue: `afterSeconds` null at once; `countTry` where it was no progress and no condition of the store. */
  giveBack(
    fence: JobFence,
    back: { afterSeconds: number | null; countTry: boolean; reason: string; params: Params },
  ): Promise<"given_back" | "lost">;
  /**
   * On taking a spool's lock: its processing jobs, whose runner is dead, go back to the queue, their attempts ended as
   * interrupted. A pending cancel is honoured first (cancelled). One without progress since its claim counts a try; at
   * 5 it fails with tries_used_up.
   */
  takeOver(spoolId: string): Promise<number>;

  /** A person's cancel: queued is cancelled at once, processing is asked to stop. Conditional on the state found. */
  cancel(batchId: string): Promise<{ outcome: "cancelled" | "stopping" | "already_ended" | "not_found" }>;
  /**
   * A person's retry of a failed or cancelled job, or of a failed undo by its own or its import's batch id, conditional on that state: queued, tries 0, next_attempt_at and
   * cancel_requested_at cleared, checkpoint kept; `plan` replaces the stored one only while checkpoint_row is 0.
   */
  retry(batchId: string, plan: ImportPlan | null): Promise<"queued" | "not_in_state" | "not_found">;
  /** A person's cancel, retry or deletion of many at once, each as it would be alone; at most 500. */
  cancelAll(ids: readonly number[]): Promise<ManyChanged>;
  retryAll(ids: readonly number[]): Promise<ManyChanged>;
  /**
   * Ended imports become stubs: deleted_at set, problems, rejects and plan cleared; readings and audit trail stay. Never one
   * with an undo under way.
   */
  deleteAll(ids: readonly number[]): Promise<ManyChanged>;
  /** Gives a queued import of the spool another place; not_in_state where it, or the one named, is queued there no more. */
  move(spoolId: string, batchId: string, to: JobPlace): Promise<"moved" | "not_in_state">;
  /** A person's words beside an import, in whatever state. */
  note(batchId: string, note: string | null): Promise<"written" | "not_found">;
  /**
   * Unfinished imports of other spools whose runner was not heard for so many days (or never, queued as long ago), unchanged
   * since.
   */
  gone(ownSpoolId: string, days: number, limit: number): Promise<GoneJob[]>;
  /** Fails those of them that are still as they were found, with machine_gone; gives how many. */
  failGone(jobs: readonly GoneJob[], days: number): Promise<number>;
  /** The failed, cancelled and queued jobs of this spool with these bytes, latest first, for a person who answers one or calls again. */
  findBySha(spoolId: string, contentSha256: string): Promise<Job[]>;
  /** Whether somebody asked a running job to stop. */
  cancelRequested(ids: readonly number[]): Promise<number[]>;

  attempts(jobId: number): Promise<Attempt[]>;
  /** In order of rows. */
  problems(
    jobId: number,
    query: {
      severity: "error" | "warning";
      code: string | null;
      /** Those of one cell of the strip, 0-47. */
      cell: number | null;
      limit: number;
      offset: number;
    },
  ): Promise<{ problems: Problem[]; count: number; kinds: { code: string; count: number }[] }>;
  problemCounts(jobId: number): Promise<{ errors: number; warnings: number }>;
  covers(jobId: number): Promise<JobDetail["covers"]>;

  /**
   * Begins the undo of an import that is completed, failed or cancelled (DESIGN.md guarantee 8): inserts its job and sets
   * reverted_by in one transaction, conditional on that state. Called again it is the same undo.
   */
  beginUndo(batchId: string, undo: NewUndo): Promise<UndoBegun>;
  /** The undo of an import and how far it is; null where nobody asked for one. */
  undoOf(job: Pick<Job, "revertedBy">): Promise<{ job: Job; summary: UndoSummary } | null>;
  /** Queued undos, due now, of spools whose runner is silent: any runner may claim them. */
  strayUndos(): Promise<Job[]>;
  /** Undos in the hands of silent runners go back to the queue, each conditional on owner and attempt; gives how many. */
  takeBackUndos(): Promise<number>;
  /** Every rejected row of the job, in order of rows. */
  rejects(jobId: number): AsyncIterable<RejectedRecord>;
}

/** A rejected row as it is kept. */
export interface RejectedRecord {
  readonly row: number;
  readonly line: number;
  readonly raw: string;
  readonly problems: readonly {
    readonly code: string;
    readonly column: string | null;
    readonly params: Params;
  }[];
}
