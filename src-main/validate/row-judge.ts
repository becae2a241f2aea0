import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import type { Finding } from "../../src-shared/reading/finding";
import type { RowReading } from "../../src-shared/reading/row-reading";
import { OnceAFile } from "./once-a-file";
import { NOTHING, type RowRule } from "./row-rule";
import { dateReadable } from "./rules/date-readable";
import { halfHourMissing } from "./rules/half-hour-missing";
import { hasValues, noValues } from "./rules/has-values";
import { meterNamed } from "./rules/meter-named";
import { negativeValue } from "./rules/negative-value";
import { periodInDay } from "./rules/period-in-day";
import { quoteUnclosed } from "./rules/quote-unclosed";
import { rowTooShort } from "./rules/row-too-short";
import { timeReadable } from "./rules/time-readable";
import { tooFewCells } from "./rules/too-few-cells";
import { tooManyCells } from "./rules/too-many-cells";
import { totalDiffers } from "./rules/total-differs";
import { unitKnown } from "./rules/unit-known";
import { valuesAreNumbers } from "./rules/values-are-numbers";
import { valuesBlankInDay } from "./rules/values-blank-in-day";

/** A row whose cells may stand in the wrong columns: the first of these that holds is all that is said of it. */
const shape: readonly RowRule[] = [quoteUnclosed, tooManyCells, tooFewCells, rowTooShort];
/** What else rejects a row: everything that holds is said. */
const cells: readonly RowRule[] = [
  meterNamed,
  dateReadable,
  timeReadable,
  unitKnown,
  valuesAreNumbers,
  periodInDay,
];
/** Said of rows that are not rejected. */
const warnings: readonly RowRule[] = [halfHourMissing, valuesBlankInDay, negativeValue, totalDiffers];

/** What becomes of a row, decided from it alone (DESIGN.md section 7). */
export type Verdict =
  | { readonly state: "rejected"; readonly findings: readonly Finding[] }
  /** `nothing`: no value, and no reject. */
  | { readonly state: "values" | "nothing"; readonly findings: readonly Finding[] };

/** Judges the rows of one file, in its order. */
export class RowJudge {
  private readonly once: OnceAFile;

  constructor(private readonly plan: ImportPlan) {
    this.once = new OnceAFile(plan);
  }

  judge(reading: RowReading): Verdict {
    const rejected = this.reject(reading);
    if (rejected.length > 0) return { state: "rejected", findings: rejected };
    const once = this.once.mayFind(reading) ? this.once.check(reading) : NOTHING;
    const found = this.apply(warnings, reading);
    const findings = once.length === 0 ? found : [...once, ...found];
    return { state: hasValues(reading) ? "values" : "nothing", findings };
  }

  private reject(reading: RowReading): readonly Finding[] {
    for (const rule of shape) {
      const found = rule(reading, this.plan);
      if (found.length > 0) return found;
    }
    const found = this.apply(cells, reading);
    return found.length > 0 ? found : noValues(reading, this.plan);
  }

  private apply(rules: readonly RowRule[], reading: RowReading): readonly Finding[] {
    let findings = NOTHING;
    for (const rule of rules) {
      const found = rule(reading, this.plan);
      if (found.length > 0) findings = [...findings, ...found];
    }
    return findings;
  }
}
