import type { JobView } from "../../src-shared/contract/job-view";
import type { Job } from "../../src-shared/jobs/job";
import { fillCells } from "../../src-shared/jobs/strip-cells";
import { stateWord } from "../../src-shared/jobs/state-word";
import type { JobStore } from "../ports/job-store";
import type { Queues } from "./queues";
import type { Rates } from "./rates";

/** Makes what screens see of a job: its word, its progress, whose import it repeats or waits for, and whom it waits on. */
export type ViewJob = (job: Job) => Promise<JobView>;

export function createViewJob(tools: {
  jobs: Pick<JobStore, "byId">;
  rates: Rates;
  queues: Pick<Queues, "of">;
  steady: () => number;
}): ViewJob {
  return async (job) => {
    const { owner: _owner, spoolId: _spoolId, ...shown } = job;
    const otherId = job.duplicateOf ?? job.waitsFor;
    const other = otherId === null ? null : await tools.jobs.byId(otherId);
    const { paused, waitingOn } = await tools.queues.of(job);
    return {
      ...shown,
      cells: fillCells(job.cells, job.bytesDone, job.byteSize),
      word: stateWord({ ...job, paused }),
      waitingOn,
      progress: tools.rates.see(job, tools.steady()),
      other: other && {
        batchId: other.batchId,
        filename: other.filename,
        userName: other.userName,
        machine: other.machine,
        completedAt: other.completedAt,
      },
    };
  };
}
