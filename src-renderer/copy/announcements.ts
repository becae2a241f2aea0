import type { JobView } from "../../src-shared/contract/job-view";
import { formatCount } from "./format-count";
import { stateWordCopy } from "./states";

/** What the status region says as imports go on: start, each quarter of the longest, and end. */
export const announcementCopy = {
  paused: "The queue is paused",
  resumed: "The queue runs again",
  started: (job: JobView) => `${job.filename}: import started`,
  manyStarted: (jobs: number) => `${formatCount(jobs)} imports started`,
  reached: (job: JobView, percent: number) => `${job.filename}: ${percent} % done`,
  ended: (job: JobView) => {
    const failed =
      job.failedRows > 0 && job.word !== "undone" ? `, ${formatCount(job.failedRows)} rows failed` : "";
    return `${job.filename}: ${stateWordCopy[job.word].toLowerCase()}${failed}`;
  },
  manyEnded: (jobs: number) => `${formatCount(jobs)} imports ended`,
} as const;
