import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import type { Delivery, InForce } from "../../../src-shared/metering/fold";
import {
  landDay,
  type DayState,
  type KeptDelivery,
  type Landing,
} from "../../../src-shared/metering/land-day";
import type { SlotWidth } from "../../../src-shared/metering/reading-batch";
import { takeOut, type TakenOut } from "../../../src-shared/metering/take-out";

/**
 * One channel-day as a store keeps it, without a store: the row of `readings`, the coverage bits and the rows of
 * `reading_deliveries`. It knows only what the tables know.
 */
export class KeptDay {
  private inForce: InForce | null = null;
  private readonly bits = new Map<number, MergeRule>();
  private readonly written = new Map<number, Delivery>();

  constructor(private readonly width: SlotWidth) {}

  /** What a load reads before it lands. */
  state(): DayState {
    const { inForce } = this;
    const deliveries = [...this.bits].map(([job, merge]): KeptDelivery => {
      const row = this.written.get(job);
      if (row !== undefined) return { ...row, merge, written: true };
      if (inForce === null) throw new Error("a coverage bit without a row in force");
      return { job, merge, values: inForce.values, estimated: inForce.estimated, line: null, written: false };
    });
    return { inForce, deliveries };
  }

  land(mine: Delivery): Landing {
    const landing = landDay(this.state(), mine, this.width);
    if (landing.inForce !== null) this.inForce = landing.inForce;
    for (const row of landing.write) this.written.set(row.job, row);
    if (landing.dropOwn) this.written.delete(mine.job);
    if (landing.covers) this.bits.set(mine.job, mine.merge);
    return landing;
  }

  /** Takes a job's delivery out, as an undo does. */
  takeOut(job: number): TakenOut {
    const taken = takeOut(this.state(), job, this.width);
    if (taken.inForce !== undefined) this.inForce = taken.inForce;
    for (const row of taken.write) this.written.set(row.job, row);
    for (const dropped of taken.drop) this.written.delete(dropped);
    this.bits.delete(job);
    return taken;
  }

  get rowsWritten(): number {
    return this.written.size;
  }
}
