/** Who runs which spool, and when it was last heard (the database's clock). */
export interface RunnerStore {
  /** Tells that the spool's runner is alive, every 15 s and at start. */
  heartbeat(runner: {
    spoolId: string;
    machine: string;
    person: string;
    version: string;
    waitingFiles: number;
  }): Promise<void>;
}
