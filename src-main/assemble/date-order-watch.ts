import type { DateOrder } from "../../src-shared/jobs/import-plan";
import { readDate, type DateReading } from "../../src-shared/metering/read-date";

/** A typing error in one date is no evidence: more than one in so many must speak against the order (as in detection). */
const OUTWEIGHS = 20;

/** A date that only the other day-month order can read, and the line on which it was first seen. */
export interface ContraryDate {
  readonly text: string;
  readonly line: number;
}

/**
 * Watches a file's dates for evidence against the day-month order that was decided for it (DESIGN.md guarantee 9): where
 * it is found, dates that can be read either way were read wrong. Each distinct text counts once.
 */
export class DateOrderWatch {
  private readonly other: DateOrder | null;
  private confirming = 0;
  private contrary = 0;
  private ambiguous = 0;
  private first: ContraryDate | null = null;

  constructor(order: DateOrder) {
    this.other = order === "ymd" ? null : order === "dmy" ? "mdy" : "dmy";
  }

  add(text: string, reading: DateReading, line: number): void {
    if (this.other === null || !(reading.ok || reading.code === "date_impossible")) return;
    const otherwise = readDate(text, this.other);
    if (reading.ok && !otherwise.ok) this.confirming++;
    if (reading.ok && otherwise.ok && reading.day !== otherwise.day) this.ambiguous++;
    if (reading.ok || !otherwise.ok) return;
    this.contrary++;
    this.first ??= { text, line };
  }

  /** The first contrary date, where there are too many of them for typing errors and others that could be either. */
  contradiction(): ContraryDate | null {
    const outweighed = this.confirming >= this.contrary * OUTWEIGHS;
    return outweighed || this.ambiguous === 0 ? null : this.first;
  }
}
