import { Failure } from "../../../src-shared/failure";
import type { ImportType } from "../../../src-shared/jobs/import-plan";
import type { SlotWidth } from "../../../src-shared/metering/reading-batch";
import type { BatchDay } from "./batch-days";
import { Coverage } from "./coverage";
import type { DayRow } from "./day-row";
import type { StoredDays } from "./day-states";
import { planDayReads } from "./plan-day-reads";
import { readCoverage } from "./queries/read-coverage";
import { readDays } from "./queries/read-days";
import { readDeliverers, type Deliverer } from "./queries/read-deliverers";
import type { DayConnection, ReadingEngine } from "./reading-engine";

/** What is there of a batch's days, and who delivered it. */
export interface StoredBatch extends StoredDays {
  readonly filenameOf: (job: number) => string;
}

/** Half-hours, or daily totals. */
export interface DayKind {
  readonly type: ImportType;
  readonly width: SlotWidth;
}

/**
 * Reads what is there of some days, after their channels were locked: their coverage, and where there is some, the
 * readings and deliveries of those days and the rules of the jobs that delivered them. `wanted` says of the jobs that
 * delivered a day whether it is read.
 */
export async function readStoredDays<C extends DayConnection>(
  connection: C,
  engine: ReadingEngine<C>,
  { type, width }: DayKind,
  days: readonly BatchDay[],
  channelIds: readonly number[],
  wanted: (jobs: readonly number[]) => boolean = (jobs) => jobs.length > 0,
): Promise<StoredBatch> {
  const coverage = await coverageOf(connection, type, days, channelIds);
  const delivered = days.flatMap(({ channelId, day, month, bit }) => {
    if (channelId === null) return [];
    const jobs = coverage.deliverers(channelId, month, bit);
    return wanted(jobs) ? [{ channelId, day, jobs }] : [];
  });
  const inForce: DayRow[] = [];
  const written: DayRow[] = [];
  for (const read of planDayReads(delivered)) {
    inForce.push(...(await readDays(connection, engine, "readings", width, read)));
    written.push(...(await readDays(connection, engine, "reading_deliveries", width, read)));
  }
  const jobs = [...new Set(delivered.flatMap((day) => day.jobs))];
  const deliverers = await readDeliverers(connection, jobs);
  const delivererOf = (job: number) => delivererIn(deliverers, job);
  return {
    coverage,
    inForce,
    written,
    mergeOf: (job) => delivererOf(job).merge,
    filenameOf: (job) => delivererOf(job).filename,
  };
}

async function coverageOf(
  connection: DayConnection,
  type: ImportType,
  days: readonly BatchDay[],
  channelIds: readonly number[],
): Promise<Coverage> {
  let first = Infinity;
  let last = -Infinity;
  for (const { month } of days) {
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  if (first > last) return new Coverage([]);
  return new Coverage(await readCoverage(connection, type, channelIds, { first, last }));
}

function delivererIn(deliverers: ReadonlyMap<number, Deliverer>, job: number): Deliverer {
  const found = deliverers.get(job);
  if (found !== undefined) return found;
  const reason = `import_job_coverage names job ${job}, and import_jobs has no such row.`;
  throw new Failure("store_error", { params: { reason } });
}
