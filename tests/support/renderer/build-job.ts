import type { JobView } from "../../../src-shared/contract/job-view";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import { stateWord } from "../../../src-shared/jobs/state-word";
import { percentOf } from "../../../src-shared/jobs/progress";

/** Tuesday 25 November 2025, 14:06 in London: the moment of the pictures. */
export const NOW = Date.parse("2025-11-25T14:06:00Z");

/** A time of a day as the store writes it: `at("13:48")`, `at("13:31:00.4")`. */
export function at(clock: string, day = "2025-11-25"): string {
  const [whole = "", fraction = ""] = clock.split(".");
  return `${day} ${whole.padEnd(8, ":00")}.${fraction.padEnd(6, "0")}`;
}

/** A strip written with runs: `cells("1x4 2x3 5 0x40")`. */
export function cells(runs: string): string {
  const written = runs
    .split(" ")
    .map((run) => {
      const [figure = "0", times = "1"] = run.split("x");
      return figure.repeat(Number(times));
    })
    .join("");
  return written.padEnd(48, "0").slice(0, 48);
}

let id = 0;

const blank = (): Omit<JobView, "word" | "progress"> => {
  id += 1;
  return {
    id,
    batchId: `550e8400-e29b-41d4-a716-${String(id).padStart(12, "0")}`,
    kind: "import",
    revertsJob: null,
    userId: 1,
    userName: "Tom Ashworth",
    userEmail: "tom.ashworth@northgate.example",
    filename: `file-${id}.csv`,
    importType: "hh",
    typeChoice: "auto",
    status: "queued",
    dryRun: false,
    totalRows: null,
    processedRows: 0,
    importedRows: 0,
    failedRows: 0,
    unchangedRows: 0,
    replacedRows: 0,
    warnings: 0,
    halfHours: 0,
    bytesDone: 0,
    byteSize: 1_000_000,
    cells: "0".repeat(48),
    contentSha256: "00",
    again: false,
    merge: "keep_actual",
    duplicateOf: null,
    waitsFor: null,
    queuedAt: at("14:02"),
    startedAt: null,
    completedAt: null,
    errorCode: null,
    errorParams: {},
    plan: null,
    source: "drop",
    machine: "LDS-WS-014",
    attempt: 0,
    tries: 0,
    nextAttemptAt: null,
    cancelRequestedAt: null,
    checkpointRow: 0,
    note: null,
    updatedAt: at("14:02"),
    revertedBy: null,
    revertedAt: null,
    deletedAt: null,
    other: null,
    waitingOn: null,
  };
};

type Given = Partial<Omit<JobView, "word" | "progress">> & {
  readonly progress?: Partial<JobView["progress"]>;
  /** Whether its queue is paused. */
  readonly paused?: boolean;
};

/** A job as a screen sees it: what is not given is as a file dropped at 14:02 has it. */
export function buildJob({ progress, paused = false, ...given }: Given = {}): JobView {
  const job = { ...blank(), ...given };
  return {
    ...job,
    word: stateWord({ ...job, paused }),
    progress: {
      percent: percentOf(job),
      rowsExpected: job.totalRows,
      rowsPerSecond: null,
      secondsLeft: null,
      ...progress,
    },
  };
}

/** A queue with nothing in it, on head office's store; each call a later revision. */
export function buildQueue(given: Partial<QueueView> = {}): QueueView {
  revision += 1;
  return {
    revision,
    importing: [],
    waiting: [],
    waitingCount: given.waiting?.length ?? 0,
    spooled: [],
    finished: [],
    finishedCount: given.finished?.length ?? 0,
    finishedRows: 0,
    everImported: true,
    store: {
      kind: "mysql",
      address: "meterdrop_leeds@energy-db.northgate.example/meterdrop",
      state: "ready",
      failure: null,
      since: null,
      nextTryAt: null,
      answerMs: 9,
      bytes: null,
    },
    runner: { here: true, holder: null },
    paused: null,
    parallel: { now: 2, chosen: null, most: 16 },
    ...given,
  };
}
let revision = 0;
