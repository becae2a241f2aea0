import { Failure } from "../../../src-shared/failure";
import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import { formatDay, type DayNumber } from "../../../src-shared/metering/day-number";
import { EMPTY_DAY, type DayState, type KeptDelivery } from "../../../src-shared/metering/land-day";
import type { BatchDay } from "./batch-days";
import type { Coverage } from "./coverage";
import type { DayRow } from "./day-row";

/** Everything that was read of the days that some job had delivered before. */
export interface StoredDays {
  readonly coverage: Coverage;
  /** Rows of `readings`. */
  readonly inForce: readonly DayRow[];
  /** Rows of `reading_deliveries`. */
  readonly written: readonly DayRow[];
  readonly mergeOf: (job: number) => MergeRule;
}

/** The state of each day of a batch; EMPTY_DAY itself where nothing was ever delivered. */
export function dayStates(stored: StoredDays): (day: BatchDay) => DayState {
  const inForce = new Map(stored.inForce.map((row) => [dayKey(row.channelId, row.day), row]));
  const written = groupByDay(stored.written);
  return ({ channelId, day, month, bit }) => {
    if (channelId === null) return EMPTY_DAY;
    const jobs = stored.coverage.deliverers(channelId, month, bit);
    if (jobs.length === 0) return EMPTY_DAY;
    const row = inForce.get(dayKey(channelId, day));
    if (row === undefined) throw damaged(channelId, day);
    const rows = written.get(dayKey(channelId, day)) ?? [];
    return { inForce: row, deliveries: jobs.map((job) => kept(job, row, rows, stored.mergeOf(job))) };
  };
}

/** A coverage bit without a row of its own means: exactly what is in force. */
function kept(job: number, inForce: DayRow, rows: readonly DayRow[], merge: MergeRule): KeptDelivery {
  const own = rows.find((row) => row.job === job);
  if (own !== undefined) return { ...own, merge, written: true };
  const line = inForce.job === job ? inForce.line : null;
  return { job, merge, values: inForce.values, estimated: inForce.estimated, line, written: false };
}

function groupByDay(rows: readonly DayRow[]): Map<number, DayRow[]> {
  const groups = new Map<number, DayRow[]>();
  for (const row of rows) {
    const key = dayKey(row.channelId, row.day);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return groups;
}

/** Years 0 to 9999 of channels up to 2^31, in one exact number. */
const DAYS = 0x400000;
const YEAR_0 = 719_528;

const dayKey = (channelId: number, day: DayNumber): number => channelId * DAYS + day + YEAR_0;

function damaged(channelId: number, day: DayNumber): Failure {
  const reason = `import_job_coverage has ${formatDay(day)} of channel ${channelId}, and readings has not.`;
  return new Failure("store_error", { params: { reason } });
}
