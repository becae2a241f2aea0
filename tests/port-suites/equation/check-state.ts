import { fold, type Delivery } from "../../../src-shared/metering/fold";
import { isMissing } from "../../../src-shared/metering/millionths";
import { slotsOf } from "../../support/readings/delivery";
import { liveDays, widthOf } from "./live-days";
import { deliveriesOf, type DayKey, type ModelJob } from "./model";
import type { StoredRow, StoredState } from "./stored-state";

/** A job and how far it should be out again. */
export interface KnownJob {
  readonly model: ModelJob;
  /** in: all that the model has; leaving: part of it may be gone; gone: nothing of it is left. */
  readonly stands: "in" | "leaving" | "gone";
}

/** What is not as it must be, in words; nothing where all is well. */
export function wrongIn(state: StoredState, jobs: readonly KnownJob[]): string[] {
  const known = new Map(jobs.map(({ model }) => [model.job, deliveriesOf(model)]));
  return [
    ...wrongCoverage(state, jobs, known),
    ...state.covered.flatMap(({ job, key }) => wrongDelivery(state, job, key, known.get(job)?.get(key))),
    ...wrongRows(state),
    ...wrongReadings(
      state,
      jobs.map(({ model }) => model),
    ),
  ];
}

type Known = ReadonlyMap<number, ReadonlyMap<DayKey, Delivery>>;

/** A job that is in covers exactly the days of its file so far; one that is undone none. */
function wrongCoverage(state: StoredState, jobs: readonly KnownJob[], known: Known): string[] {
  return jobs.flatMap(({ model: { job }, stands }) => {
    const covered = state.covered.filter((bit) => bit.job === job).map(({ key }) => key);
    const brought = [...(known.get(job)?.keys() ?? [])];
    const strange = covered
      .filter((key) => !brought.includes(key))
      .map((key) => `${key} is not job ${job}'s`);
    const due = stands === "in" ? brought : [];
    const missing = due.filter((key) => !covered.includes(key)).map((key) => `${key} of job ${job} is lost`);
    const left = stands === "gone" ? covered.map((key) => `${key} of job ${job} is left over`) : [];
    return [...strange, ...missing, ...left];
  });
}

/** What is kept of a delivery: its row, or else exactly what is in force. */
function wrongDelivery(state: StoredState, job: number, key: DayKey, due: Delivery | undefined): string[] {
  const row = state.written.find((each) => each.job === job && each.key === key);
  const kept = row ?? state.inForce.get(key);
  if (kept === undefined) return [`${key} of job ${job} has a bit and no row`];
  if (due === undefined) return [`${key} of job ${job} was never delivered`];
  const slots = slotsOf(due);
  const differs = JSON.stringify(kept.slots) !== JSON.stringify(slots);
  if (differs) return [`${key} of job ${job} is kept as ${text(kept.slots)} and not ${text(slots)}`];
  return row === undefined ? [] : wrongFigures(row, due);
}

/** A row without a bit is nobody's: it would come back with the next fold. */
function wrongRows({ written, covered }: StoredState): string[] {
  return written
    .filter((row) => !covered.some((bit) => bit.job === row.job && bit.key === row.key))
    .map((row) => `${row.key} of job ${row.job} has a row and no bit`);
}

/** What is in force is the fold of the deliveries that are in, and nothing else is. */
function wrongReadings(state: StoredState, jobs: readonly ModelJob[]): string[] {
  const live = liveDays(state, jobs);
  const keys = new Set([...state.inForce.keys(), ...live.keys()]);
  return [...keys].flatMap((key) => {
    const due = fold(live.get(key) ?? [], widthOf(key));
    const row = state.inForce.get(key);
    if (due === null || row === undefined)
      return due === null && row === undefined ? [] : [`${key}: ${text(row ?? null)} and not ${text(due)}`];
    if (row.job !== due.job) return [`${key} is said to be job ${row.job}'s and not ${due.job}'s`];
    if (text(row.slots) !== text(slotsOf(due)))
      return [`${key} is ${text(row.slots)} and not ${text(slotsOf(due))}`];
    return wrongFigures(row, due);
  });
}

/** The total is the sum of the half-hours; a line is not known any more, or is one of the job's that brought the day, at latest the last. */
function wrongFigures(row: StoredRow, due: Pick<Delivery, "values" | "line">): string[] {
  const total = due.values.filter((value) => !isMissing(value)).reduce((sum, value) => sum + value, 0);
  return [
    ...(row.total === total
      ? []
      : [`${row.key} of job ${row.job} has the total ${row.total} and not ${total}`]),
    ...(row.line === null || row.line <= (due.line ?? 0)
      ? []
      : [`${row.key} of job ${row.job} names line ${row.line}, after its last one, ${due.line}`]),
  ];
}

const text = (value: unknown): string => JSON.stringify(value);
