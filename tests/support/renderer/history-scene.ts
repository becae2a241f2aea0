import type { JobView } from "../../../src-shared/contract/job-view";
import type { ReadArgs, Result } from "../../../src-shared/contract/contract";
import type { JobSearch } from "../../../src-shared/contract/jobs";
import { at, buildJob, buildQueue } from "./build-job";
import { FakeHost, type Handlers } from "./fake-host";
import { finishedToday, stark } from "./scenes";

/** The jobs of the picture, newest first. */
export function historyJobs(): JobView[] {
  const cardiff = buildJob({
    filename: "cardiff_daily_2025-11-24.csv",
    typeChoice: "daily",
    userId: 2,
    userName: "Amir Khan",
    machine: "CDF-WS-003",
  });
  const cancelled = buildJob({
    filename: "gas_portfolio_q2.csv",
    status: "cancelled",
    processedRows: 12_400,
    importedRows: 12_400,
    queuedAt: at("16:54", "2025-11-24"),
    startedAt: at("16:54", "2025-11-24"),
    completedAt: at("16:55", "2025-11-24"),
  });
  const newestFirst = [stark(), cardiff, ...finishedToday(), cancelled];
  return newestFirst.map((job, i) => ({ ...job, id: 500 - i }));
}

/** A host that lists `jobs` as the store would; the list may be changed while it runs. */
export function historyHost(jobs: JobView[], handlers: Handlers = {}) {
  const held = { jobs };
  const waiting = jobs.filter((job) => job.status === "queued");
  const host = new FakeHost(buildQueue({ waiting }), {
    "jobs.list": (args) => list(held.jobs, args),
    "jobs.get": ({ batchId }) => ({
      job: find(held.jobs, batchId),
      attempts: [],
      errorsKept: 0,
      warningsKept: 0,
      inForce: null,
      undo: null,
      covers: { meters: 0, meterDays: 0, from: null, to: null },
    }),
    "jobs.problems": () => ({ problems: [], count: 0, kinds: [] }),
    ...handlers,
  });
  return { host, held };
}

function list(jobs: readonly JobView[], args: ReadArgs<"jobs.list">): Result<"jobs.list"> {
  const found = jobs.filter((job) => isFound(job, args));
  return { jobs: found.slice(args.offset, args.offset + args.limit), count: found.length };
}

/** Whether a search finds a job, as the store decides it. */
export function isFound(job: JobView, { words, type, source, machine, q }: JobSearch): boolean {
  return (
    (words.length === 0 || words.includes(job.word)) &&
    (type === null || job.importType === type) &&
    (source === null || job.source === source) &&
    (machine === null || job.machine === machine) &&
    (job.filename.toLowerCase().includes(q.toLowerCase()) || job.batchId.includes(q))
  );
}

function find(jobs: readonly JobView[], batchId: string): JobView {
  const job = jobs.find((one) => one.batchId === batchId);
  if (job === undefined) throw new Error(`the scene has no job ${batchId}`);
  return job;
}
