/** A spool's queue as the store knows it. Times are the database's clock in UTC. */
export interface StoredQueue {
  readonly spoolId: string;
  readonly machine: string;
  /** These three are null where its runner was never heard. */
  readonly person: string | null;
  readonly version: string | null;
  readonly lastHeardAt: string | null;
  /** Not heard for 60 s, or "heard" more than two such terms ahead. */
  readonly silent: boolean;
  readonly pausedBy: string | null;
  readonly waitingFiles: number;
  readonly queued: number;
  readonly processing: number;
}

/** Who runs which spool, and when it was last heard (the database's clock). */
export interface RunnerStore {
  /** Tells that the spool's runner is alive, every 15 s, at start, and when its queue is paused or resumed. */
  heartbeat(runner: {
    spoolId: string;
    machine: string;
    person: string;
    version: string;
    waitingFiles: number;
    /** Who paused the queue; null: nobody. */
    pausedBy: string | null;
  }): Promise<void>;
  /** Every queue, in order of machine and person, and the database's time now. */
  list(): Promise<{ now: string; queues: StoredQueue[] }>;
}
