import type { Clock } from "../ports/clock";
import type { JobStore } from "../ports/job-store";
import type { RunnerStore } from "../ports/runner-store";
import type { Spool, SpoolHolder } from "../ports/spool";
import type { RunTools } from "./run-claimed";
import type { StoreWatch } from "./store-watch";

/** What a runner works with. */
export interface RunnerTools extends RunTools {
  readonly jobs: JobStore;
  readonly runners: RunnerStore;
  readonly spool: Spool;
  readonly clock: Clock;
  readonly watch: StoreWatch;
  readonly me: SpoolHolder;
  readonly version: string;
  /** What a person may have set since the last look. */
  readonly settings: () => Promise<{
    /** Imports at a time. */
    readonly parallel: { readonly now: number };
    readonly goneAfterDays: number;
  }>;
  /** Inserts the rows of admitted files that have none yet; gives how many files wait in the spool. */
  readonly insertPending: () => Promise<number>;
  /** Told whenever something a screen shows may have changed. */
  readonly changed: () => void;
}

/** How much a runner does before it ends. */
export interface RunnerOptions {
  /** Jobs to start at most in this run. */
  readonly limit: number;
  /** Ends when nothing can be started and nothing runs, or runs until stopped. */
  readonly until: "idle" | "stopped";
  /** Runs no other jobs than these. */
  readonly only: ReadonlySet<string> | null;
  /** Begins work of another kind that goes on for as long as this process holds the spool, and at no other time. */
  readonly beside?: (signal: AbortSignal) => Beside;
}

/** Work that only the holder of a spool does: its lock is freed once that has ended. */
export interface Beside {
  /** Settles when what must come before the first look at the queue is done. */
  readonly ready: Promise<void>;
  /** Asked when a runner that ends with its queue has nothing left to do. */
  idle(): Promise<void>;
  readonly ended: Promise<void>;
}
