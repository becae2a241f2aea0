import type { JobView } from "../../src-shared/contract/job-view";
import { holdsPause } from "../../src-shared/jobs/holds-pause";
import type { Job } from "../../src-shared/jobs/job";
import { isFinal } from "../../src-shared/jobs/status";
import type { Clock } from "../ports/clock";
import type { RunnerStore, StoredQueue } from "../ports/runner-store";
import type { Spool } from "../ports/spool";
import { isDeserted, waitingOn } from "./waiting-on";

export interface QueueTools {
  readonly runners: Pick<RunnerStore, "list">;
  readonly spool: Pick<Spool, "id" | "pause">;
  readonly clock: Pick<Clock, "now" | "steady">;
  /** Whether this process runs the spool: then nothing waits for anybody. */
  readonly runsHere: () => boolean;
}

/** What is known of the queues of all machines: asked for at most every two seconds, and only while jobs are unfinished. */
export interface Queues {
  /** Whether a job's queue is paused, and whom the job waits on. */
  of(job: Job): Promise<{ paused: boolean; waitingOn: JobView["waitingOn"] }>;
  /** Looks again, and gives the spools whose queue was paused, resumed, deserted or run again since the last such look. */
  turned(): Promise<string[]>;
  /** What is known may be old: somebody paused or resumed. */
  forget(): void;
}

const KNOWN_FOR_MS = 2000;

interface Known {
  readonly now: string;
  readonly bySpool: ReadonlyMap<string, StoredQueue>;
  readonly pausedHere: boolean;
}

export function createQueues(tools: QueueTools): Queues {
  const { runners, spool, clock } = tools;
  let known: Promise<Known> | null = null;
  let knownAt = -Infinity;
  let before: ReadonlyMap<string, string> | null = null;

  const look = async (): Promise<Known> => {
    const { now, queues } = await runners.list();
    const pause = await spool.pause();
    const pausedHere = pause !== null && holdsPause(pause, clock.now());
    return { now, bySpool: new Map(queues.map((each) => [each.spoolId, each])), pausedHere };
  };
  const lookAgain = (): Promise<Known> => {
    knownAt = clock.steady();
    const looking = look();
    known = looking;
    // A look that failed says nothing: the next one is made anew.
    looking.catch(() => {
      if (known === looking) known = null;
    });
    return looking;
  };
  const fresh = (): Promise<Known> =>
    known !== null && clock.steady() - knownAt < KNOWN_FOR_MS ? known : lookAgain();

  return {
    of: async (job) => {
      if (isFinal(job.status)) return { paused: false, waitingOn: null };
      const { now, bySpool, pausedHere } = await fresh();
      const here = job.spoolId === spool.id;
      const queue = bySpool.get(job.spoolId) ?? null;
      return {
        paused: here ? pausedHere : (queue?.pausedBy ?? null) !== null,
        waitingOn: here && tools.runsHere() ? null : waitingOn(job, queue, now, here),
      };
    },
    turned: async () => {
      const { now, bySpool } = await lookAgain();
      const states = new Map([...bySpool].map(([id, queue]) => [id, stateOf(queue, now)]));
      const last = before ?? states;
      before = states;
      return [...states].filter(([id, state]) => (last.get(id) ?? state) !== state).map(([id]) => id);
    },
    forget: () => {
      known = null;
    },
  };
}

function stateOf({ lastHeardAt, pausedBy }: StoredQueue, now: string): string {
  const deserted = lastHeardAt === null || isDeserted(lastHeardAt, now);
  return `${deserted ? "deserted" : "run"} ${pausedBy ?? ""}`;
}
