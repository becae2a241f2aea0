/** Connections in use and their limits; a limit of 0 is none. */
export interface ConnectionUse {
  /** Of the whole server. */
  readonly server: { readonly used: number; readonly limit: number };
  /** Of the user that Meterdrop signs in as, on every computer. */
  readonly user: { readonly used: number; readonly limit: number };
}

/** A spool whose runner was not heard for 60 s while work waits for it. */
export interface SilentRunner {
  readonly machine: string;
  readonly person: string;
  /** The database's clock; null where it was never heard. */
  readonly lastHeardAt: string | null;
  readonly waitingJobs: number;
}

/** An import or undo that does not get on. */
export interface StuckJob {
  readonly batchId: string;
  readonly filename: string;
  readonly machine: string;
  /** `no_runner`: queued for two minutes while nobody runs its spool; `no_progress`: importing, and nothing for five minutes. */
  readonly why: "no_runner" | "no_progress";
}

/** An import of one spool that needs its copy: it waits, or may be tried again. */
export interface CopyNeed {
  readonly batchId: string;
  readonly filename: string;
  readonly status: "queued" | "failed";
}

/** What a doctor asks of a store; changes nothing. Failures as in JobStore. */
export interface HealthStore {
  /** The database's clock in UTC, "YYYY-MM-DD HH:MM:SS.ffffff". */
  now(): Promise<string>;
  /** Null for an embedded store, which has no connections to run out of. */
  connections(): Promise<ConnectionUse | null>;
  /** The other spools', longest silent first. */
  silentRunners(butOf: string): Promise<SilentRunner[]>;
  /** Whether the spool's runner was heard within 60 s. */
  isHeard(spoolId: string): Promise<boolean>;
  /** Of every spool, at most 100, oldest first. */
  stuckJobs(): Promise<StuckJob[]>;
  /** At most 10,000, oldest first. */
  needCopies(spoolId: string): Promise<CopyNeed[]>;
}
