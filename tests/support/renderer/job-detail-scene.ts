import type { ReadArgs, Result } from "../../../src-shared/contract/contract";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { JobDetail } from "../../../src-shared/contract/jobs";
import type { Attempt, Problem } from "../../../src-shared/jobs/problem";
import { at, buildQueue } from "./build-job";
import { buildProblem } from "./build-problem";
import { FakeHost, type Handlers } from "./fake-host";
import { manchester } from "./scenes";

/** A problem as the store keeps it: with the cell of the strip, 0 to 47, that its row stands in. */
export interface Kept {
  readonly problem: Problem;
  readonly cell: number;
}

/** What the store holds of one job; a test may change it while the page shows it. */
export interface HeldJob {
  job: JobView;
  kept: Kept[];
  attempts: Attempt[];
  covers: JobDetail["covers"];
  inForce: JobDetail["inForce"];
  undo: JobDetail["undo"];
}

const nothing: JobDetail["covers"] = { meters: 0, meterDays: 0, from: null, to: null };

/** A host that answers everything that Job detail asks about `job`, as the store would. */
export function jobDetailHost(
  given: Partial<HeldJob> & Pick<HeldJob, "job">,
  handlers: Handlers = {},
): { host: FakeHost; held: HeldJob; route: string } {
  const held: HeldJob = {
    ...{ kept: [], attempts: [], covers: nothing, inForce: null, undo: null },
    ...given,
  };
  const host = new FakeHost(buildQueue(), {
    "jobs.list": () => ({ jobs: [held.job], count: 1 }),
    "jobs.get": () => ({
      job: held.job,
      attempts: held.attempts,
      errorsKept: held.kept.filter(({ problem }) => problem.severity === "error").length,
      warningsKept: held.kept.filter(({ problem }) => problem.severity === "warning").length,
      covers: held.covers,
      inForce: held.inForce,
      undo: held.undo,
    }),
    "jobs.problems": (args) => listProblems(held.kept, args),
    ...handlers,
  });
  return { host, held, route: `/history/${held.job.batchId}` };
}

function listProblems(
  all: readonly Kept[],
  { severity, code, cell, limit, offset }: ReadArgs<"jobs.problems">,
): Result<"jobs.problems"> {
  const kept = all.filter(({ problem }) => problem.severity === severity);
  const codes = [...new Set(kept.map(({ problem }) => problem.code))];
  const found = kept
    .filter((one) => (code === null || one.problem.code === code) && (cell === null || one.cell === cell))
    .map(({ problem }) => problem);
  return {
    problems: found.slice(offset, offset + limit),
    count: found.length,
    kinds: codes
      .map((name) => ({ code: name, count: kept.filter(({ problem }) => problem.code === name).length }))
      .sort((a, b) => b.count - a.count),
  };
}

const inCell = (cell: number, ...problems: Problem[]) => problems.map((problem) => ({ problem, cell }));

const letter = (line: number, before: string, field: string, after: string) =>
  buildProblem(line, "value_has_letter", {
    column: "HH17",
    field,
    raw: `2300041877263,14/10/2025,0.412,0.398,${before},${field},${after}`,
  });
const impossible = (line: number, mpan: string, values: string) =>
  buildProblem(line, "date_impossible", {
    column: "Date",
    field: "31/11/2025",
    params: { value: "31 November" },
    raw: `${mpan},31/11/2025,${values}`,
  });
const noMeter = (line: number, rest: string) =>
  buildProblem(line, "meter_missing", { column: "MPAN", raw: `,${rest}`, fieldStart: 0, fieldEnd: 0 });
const shortened = (line: number, rest: string) =>
  buildProblem(line, "meter_shortened", { column: "MPAN", field: "1.20002E+12", raw: `1.20002E+12,${rest}` });
const tooFew = (line: number, values: string) =>
  buildProblem(line, "too_few_cells", {
    column: "HH48",
    field: "",
    params: { found: 47, expected: 48, date: "9 October 2025" },
    raw: `2300041877263,09/10/2025,0.412,0.398,0.131,0.118,${values},`,
  });

/** The twelve rejected rows of the picture, nine in one cell and three in another, and two warnings. */
export const pictureProblems = (): Kept[] => [
  ...inCell(
    17,
    letter(25_861, "0.357,1.306,1.354", "1.4O3", "1.700,1.637,1.565,1.911,1.204"),
    letter(25_862, "0.361,1.311,1.349", "1.39O", "1.688,1.640,1.571,1.902,1.187"),
    letter(25_863, "0.359,1.308,1.352", "1.4O1", "1.693,1.629,1.566,1.908,1.193"),
    impossible(26_104, "2300041877263", "0.412,0.398,0.405,0.311,0.297"),
    impossible(26_105, "2300041877272", "1.204,1.187,1.193,1.102,1.118"),
    noMeter(26_440, "14/10/2025,0.227,0.557,0.400,0.257,0.6"),
    noMeter(26_441, "15/10/2025,0.231,0.549,0.408,0.262,0.6"),
    shortened(27_018, "09/10/2025,0.677,0.507,0.850,0.402"),
    shortened(27_019, "10/10/2025,0.671,0.512,0.844,0.398"),
  ),
  ...inCell(
    40,
    tooFew(62_377, "0.121,0.127,0.112,0.097,0.104"),
    tooFew(62_378, "0.339,0.347,0.328,0.311,0.320"),
    tooFew(62_379, "0.215,0.211,0.206,0.198,0.201"),
  ),
  ...inCell(
    3,
    buildProblem(4_410, "mpan_check_digit", {
      column: "MPAN",
      field: "2300041877263",
      params: { value: "2300041877263", expected: 4 },
    }),
    buildProblem(4_411, "mpan_check_digit", {
      column: "MPAN",
      field: "2300041877263",
      params: { value: "2300041877263", expected: 4 },
    }),
  ),
];

/** Two runs: the first lost its connection, the second carried on to the end. */
export const pictureAttempts = (): Attempt[] => [
  buildAttempt({
    endedAt: at("13:47:21"),
    reason: "store_lost",
    params: { reason: "read ECONNRESET" },
    processedRows: 31_000,
    failedRows: 9,
  }),
  buildAttempt({
    number: 2,
    startedAt: at("13:47:26"),
    resumedAtRow: 31_000,
    processedRows: 42_000,
    failedRows: 3,
  }),
];

/** One run of a job from its first row to its end; what is not given is as the picture's first has it. */
export function buildAttempt(given: Partial<Attempt> = {}): Attempt {
  return {
    number: 1,
    machine: "LDS-WS-014",
    startedAt: at("13:46:52"),
    endedAt: at("13:48:04"),
    reason: "completed",
    params: {},
    resumedAtRow: 0,
    processedRows: 0,
    failedRows: 0,
    ...given,
  };
}

/** The job of the picture: 73,000 rows, twelve of them rejected, in two attempts. */
export const pictureJob = (): HeldJob => ({
  job: {
    ...manchester(),
    queuedAt: at("13:46:51"),
    attempt: 2,
    checkpointRow: 73_000,
    warnings: 2,
    byteSize: 22_400_000,
  },
  kept: pictureProblems(),
  attempts: pictureAttempts(),
  covers: { meters: 2355, meterDays: 73_000, from: "2025-10-01", to: "2025-10-31" },
  inForce: { whole: 71_980, part: 410, none: 610 },
  undo: null,
});
