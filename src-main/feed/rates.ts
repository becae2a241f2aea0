import type { Job } from "../../src-shared/jobs/job";
import { progressOf, type Progress, type ProgressSample } from "../../src-shared/jobs/progress";
import { isFinal } from "../../src-shared/jobs/status";

/** A rate is taken over this long: shorter jumps, longer lags behind. */
const OVER_MS = 20_000;
/** Samples nearer than this to the last one replace it. */
const APART_MS = 500;

/** Remembers what was seen of the jobs that run, wherever they run, so that each screen is told one rate. */
export interface Rates {
  /** Takes what the job's row says now, at a steady time in milliseconds, and gives its progress. */
  see(job: Job, at: number): Progress;
}

export function createRates(): Rates {
  const seen = new Map<string, ProgressSample[]>();
  return {
    see: (job, at) => {
      if (isFinal(job.status) || job.status === "queued") {
        seen.delete(job.batchId);
        return progressOf(job, []);
      }
      const samples = addSample(seen.get(job.batchId) ?? [], {
        at,
        rows: job.processedRows,
        bytes: job.bytesDone,
      });
      seen.set(job.batchId, samples);
      return progressOf(job, samples);
    },
  };
}

function addSample(samples: readonly ProgressSample[], next: ProgressSample): ProgressSample[] {
  const recent = samples.filter((sample) => next.at - sample.at <= OVER_MS);
  const last = recent.at(-1);
  const crowded = recent.length > 1 && last !== undefined && next.at - last.at < APART_MS;
  return crowded ? [...recent.slice(0, -1), next] : [...recent, next];
}
