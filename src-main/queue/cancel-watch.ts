import type { JobStore } from "../ports/job-store";

/** Runs that are under way here, and whether somebody asked for their end. */
export interface CancelWatch {
  /** A run has begun: the signal fires when its cancel is seen. */
  watch(jobId: number): AbortSignal;
  forget(jobId: number): void;
  /** Asks the store, where anything runs. */
  look(): Promise<void>;
}

/**
 * Sees cancels between the batches too: a file of a million blank rows, or one that is still being looked at, brings no
 * batch for minutes.
 */
export function createCancelWatch(jobs: Pick<JobStore, "cancelRequested">): CancelWatch {
  const running = new Map<number, AbortController>();
  return {
    watch: (jobId) => {
      const asked = new AbortController();
      running.set(jobId, asked);
      return asked.signal;
    },
    forget: (jobId) => {
      running.delete(jobId);
    },
    look: async () => {
      const open = [...running].filter(([, asked]) => !asked.signal.aborted);
      if (open.length === 0) return;
      for (const jobId of await jobs.cancelRequested(open.map(([id]) => id))) running.get(jobId)?.abort();
    },
  };
}
