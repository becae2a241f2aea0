import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import type { DayNumber } from "../../src-shared/metering/day-number";
import type { Finding } from "../../src-shared/reading/finding";
import type { RowReading } from "../../src-shared/reading/row-reading";
import { unwrapCell } from "../../src-shared/metering/unwrap-cell";
import { NOTHING } from "./row-rule";

/** Distinct flags that are warned of: a column of other things is taken for flags past that. */
const MOST_FLAGS = 1000;

const LONG_DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const MS_PER_DAY = 86_400_000;

/**
 * Warnings that a file gives once: for the date order, once a meter for a wrong check digit, once a distinct text for an
 * unknown flag. A resumed run reads the file from its start, so what was said before its checkpoint is not said again.
 */
export class OnceAFile {
  private readonly meters = new Set<string>();
  private readonly flags = new Set<string>();
  private orderSaid = false;

  constructor(private readonly plan: ImportPlan) {}

  check(reading: RowReading): readonly Finding[] {
    const found = [this.dateOrder(reading), this.checkDigit(reading), ...this.unknownFlags(reading)];
    const findings = found.filter((finding) => finding !== null);
    return findings.length === 0 ? NOTHING : findings;
  }

  /** Whether `check` may find something: told cheaply, for the many rows that are like those before them. */
  mayFind({ meter, unknownFlags }: RowReading): boolean {
    const orderUnsaid = this.plan.date.assumed && !this.orderSaid;
    return orderUnsaid || unknownFlags.length > 0 || (meter.ok && meter.expectedDigit !== null);
  }

  private dateOrder({ record, date }: RowReading): Finding | null {
    if (!this.plan.date.assumed || this.orderSaid || !date.ok) return null;
    this.orderSaid = true;
    const { column } = this.plan.date;
    const params = { example: unwrapCell(record.cells[column] ?? ""), meaning: longDate(date.day) };
    return { code: "dates_british_order", params, column };
  }

  private checkDigit({ meter }: RowReading): Finding | null {
    if (!meter.ok || meter.expectedDigit === null) return null;
    const { identifier } = meter.meter;
    if (this.meters.has(identifier)) return null;
    this.meters.add(identifier);
    const params = { value: identifier, expected: meter.expectedDigit };
    return { code: "mpan_check_digit", params, column: this.plan.meter.column };
  }

  private unknownFlags({ unknownFlags }: RowReading): Finding[] {
    const findings: Finding[] = [];
    for (const { text, column } of unknownFlags) {
      if (this.flags.has(text) || this.flags.size >= MOST_FLAGS) continue;
      this.flags.add(text);
      findings.push({ code: "flag_unknown", params: { value: text }, column });
    }
    return findings;
  }
}

/** "3 December 2025". */
const longDate = (day: DayNumber): string => LONG_DATE.format(new Date(day * MS_PER_DAY));
