/**
 * Names the run of a job that writes (DESIGN.md guarantee 3). Every write of a worker ends with an UPDATE conditional
 * on all four, status processing and reverted_by NULL; unless exactly one row changed, it rolls back and answers lost.
 */
export interface JobFence {
  readonly jobId: number;
  /** A fresh UUID for each claim. */
  readonly owner: string;
  readonly attempt: number;
  readonly checkpointRow: number;
}

/** The job belongs to another run now, or ended: nothing was written. */
export interface Lost {
  readonly outcome: "lost";
}
