/** A row of `import_job_coverage`: the days of a month that a job delivered of a channel. */
export interface CoverageRow {
  readonly channelId: number;
  /** Year x 12 + month - 1. */
  readonly month: number;
  readonly job: number;
  /** Bit d-1 for day d of the month. */
  readonly days: number;
}

/** Above every month number: year 9999 is month 119,999. */
const MONTHS = 0x20000;

/** The coverage of a batch's channels and months, as it was read. */
export class Coverage {
  private readonly rows = new Map<number, CoverageRow[]>();

  constructor(rows: readonly CoverageRow[]) {
    for (const row of rows) {
      const key = row.channelId * MONTHS + row.month;
      const known = this.rows.get(key);
      if (known === undefined) this.rows.set(key, [row]);
      else known.push(row);
    }
  }

  /** Jobs that delivered a day. */
  deliverers(channelId: number, month: number, bit: number): number[] {
    const rows = this.rows.get(channelId * MONTHS + month) ?? [];
    return rows.filter((row) => (row.days & bit) !== 0).map((row) => row.job);
  }

  /** The days of a month that one job delivered. */
  daysOf(job: number, channelId: number, month: number): number {
    const rows = this.rows.get(channelId * MONTHS + month) ?? [];
    return rows.find((row) => row.job === job)?.days ?? 0;
  }
}
