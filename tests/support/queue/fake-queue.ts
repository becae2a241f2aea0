import type { GoneJob, JobStore } from "../../../src-main/ports/job-store";
import type { RunnerStore } from "../../../src-main/ports/runner-store";
import type { RunJob } from "../../../src-main/ports/run-job";
import type { Spool, SpoolHolder } from "../../../src-main/ports/spool";
import type { RunnerTools } from "../../../src-main/queue/runner-tools";
import type { StoreWatch } from "../../../src-main/queue/store-watch";
import type { QueuePause } from "../../../src-shared/contract/queue-view";
import type { Failure } from "../../../src-shared/failure";
import type { Job } from "../../../src-shared/jobs/job";
import { fakeClock, type FakeClock } from "../fakes/fake-clock";
import { jobRow } from "../fakes/job-row";
import { manifestOf } from "../fakes/manifest";
import { only } from "../fakes/only";

export interface FakeQueue {
  readonly tools: RunnerTools;
  readonly clock: FakeClock;
  /** What happened, in short, in its order. */
  readonly calls: string[];
  /** Jobs by batch id, as the store has them. */
  readonly rows: Map<string, Job>;
  /** What a call of this name meets instead of going well; removed to let it go well again. */
  readonly fails: Map<"takeOver" | "insertPending" | "claim" | "giveBack", Failure | Error>;
  /** Whether the store is ready. */
  ready: boolean;
  /** Who has the spool; null: nobody. */
  heldBy: SpoolHolder | null;
  pause: QueuePause | null;
  /** Imports at a time. */
  parallel: number;
  /** Jobs of machines that look gone. */
  gone: GoneJob[];
  /** Ids of jobs that somebody asked to stop. */
  asked: number[];
  add(...batchIds: string[]): void;
}

export const me: SpoolHolder = { machine: "desk", person: "Ann", pid: 1, what: "desktop" };

/** A queue of which every job is run by `work`. */
export function fakeQueue(work: RunJob): FakeQueue {
  const clock = fakeClock();
  const calls: string[] = [];
  const rows = new Map<string, Job>();
  const fails: FakeQueue["fails"] = new Map();
  const step = <T>(name: string, value: () => T): Promise<T> => {
    const failure = [...fails].find(([call]) => name.startsWith(call))?.[1];
    calls.push(name);
    return failure === undefined ? Promise.resolve(value()) : Promise.reject(failure);
  };
  const queue: FakeQueue = {
    ...{
      clock,
      calls,
      rows,
      fails,
      ready: true,
      heldBy: null,
      pause: null,
      parallel: 2,
      gone: [],
      asked: [],
    },
    tools: {
      ...{ clock, me, version: "0.1.0", handlers: { import: work, revert: work }, worked: () => undefined },
      jobs: jobsOf(rows, step, () => queue),
      runners: only<RunnerStore>("runners", {
        heartbeat: ({ waitingFiles, pausedBy }) =>
          step(
            `heartbeat ${waitingFiles}${pausedBy === null ? "" : ` paused by ${pausedBy}`}`,
            () => undefined,
          ),
      }),
      spool: only<Spool>("spool", {
        id: "spool-1",
        removeAbandonedParts: () => step("remove parts", () => 0),
        list: () =>
          Promise.resolve([...rows.keys()].map((batchId) => manifestOf({ batchId, rowInserted: true }))),
        get: (batchId) => Promise.resolve(manifestOf({ batchId })),
        mark: (batchId, { completedAt }) => {
          if (completedAt !== undefined) calls.push(`mark ${batchId} completed`);
          return Promise.resolve(manifestOf({ batchId }));
        },
        pause: () => Promise.resolve(queue.pause),
        endPause: () =>
          step("end pause", () => {
            queue.pause = null;
          }),
        tryLock: () =>
          Promise.resolve(
            queue.heldBy === null
              ? { lock: { release: () => step("release", () => undefined) } }
              : { holder: queue.heldBy },
          ),
      }),
      watch: only<StoreWatch>("watch", {
        ready: () => Promise.resolve(queue.ready),
        worked: () => undefined,
        failed: ({ code }) => {
          calls.push(`watch ${code}`);
          queue.ready = false;
        },
      }),
      settings: () => Promise.resolve({ parallel: { now: queue.parallel }, goneAfterDays: 14 }),
      insertPending: () => step("insertPending", () => rows.size),
      changed: () => undefined,
    },
    add: (...batchIds) => {
      for (const batchId of batchIds) rows.set(batchId, jobRow({ batchId }));
    },
  };
  return queue;
}

type Step = <T>(name: string, value: () => T) => Promise<T>;

function jobsOf(
  rows: Map<string, Job>,
  step: Step,
  queue: () => Pick<FakeQueue, "gone" | "asked">,
): JobStore {
  const byId = (id: number) => [...rows.values()].find((job) => job.id === id);
  const become = (id: number, change: Partial<Job>) => {
    const job = byId(id) ?? jobRow();
    const next = { ...job, ...change };
    rows.set(job.batchId, next);
    return next;
  };
  const queued = () => [...rows.values()].filter(({ status }) => status === "queued");
  const undos = () => [...rows.values()].filter((job) => job.kind === "revert" && job.spoolId !== "spool-1");
  const nameOf = (id: number) => byId(id)?.batchId ?? "";
  return only<JobStore>("jobs", {
    completed: (batchIds) =>
      Promise.resolve(batchIds.filter((batchId) => rows.get(batchId)?.status === "completed")),
    takeOver: () => step("takeOver", () => 0),
    gone: () => Promise.resolve(queue().gone),
    failGone: (gone) => step(`fail gone ${gone.map(({ id }) => id).join()}`, () => gone.length),
    cancelRequested: (ids) => Promise.resolve(ids.filter((id) => queue().asked.includes(id))),
    claimable: (spoolId) => Promise.resolve(queued().filter((job) => job.spoolId === spoolId)),
    // Every other spool's runner is silent here; what it was at was taken back.
    takeBackUndos: () => {
      for (const { id, spoolId } of undos().filter(({ status }) => status === "processing"))
        if (spoolId !== "spool-1") become(id, { status: "queued" });
      return Promise.resolve(0);
    },
    strayUndos: () => Promise.resolve(queued().filter((job) => undos().includes(job))),
    byId: (id) => Promise.resolve(byId(id) ?? null),
    byBatchId: (batchId) => Promise.resolve(rows.get(batchId) ?? null),
    claim: ({ id, attempt }, { owner }) =>
      step(`claim ${nameOf(id)}`, () => ({
        outcome: "claimed",
        job: become(id, { status: "processing", owner, attempt: attempt + 1 }),
      })),
    finish: ({ jobId }, { status }) =>
      step(`finish ${nameOf(jobId)} ${status}`, () => {
        become(jobId, { status });
        return "finished";
      }),
    giveBack: ({ jobId }, { reason }) =>
      step(`giveBack ${nameOf(jobId)} ${reason}`, () => {
        become(jobId, { status: "queued" });
        return "given_back";
      }),
  });
}
