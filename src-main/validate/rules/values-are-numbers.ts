import type { Finding } from "../../../src-shared/reading/finding";
import { LARGEST_HALF_HOUR, LARGEST_TOTAL } from "../../../src-shared/metering/millionths";
import { UNREADABLE, whyUnreadable } from "../../../src-shared/metering/read-value";
import type { RowReading } from "../../../src-shared/reading/row-reading";
import { kilowattHours } from "../kilowatt-hours";
import { NOTHING, type RowRule } from "../row-rule";

/** A cell that is neither a number nor missing, or a number that the store cannot hold: each such cell. */
export const valuesAreNumbers: RowRule = (reading, plan) => {
  const largest = plan.importType === "hh" ? LARGEST_HALF_HOUR : LARGEST_TOTAL;
  let findings = NOTHING;
  for (let i = 0; i < reading.values.length; i++) {
    // Missing is NaN, and no comparison with it holds.
    if (Math.abs(reading.values[i] ?? NaN) > largest) findings = [...findings, explain(reading, i)];
  }
  return findings;
};

function explain({ record, values, columns }: RowReading, index: number): Finding {
  const column = columns[index] ?? 0;
  const value = values[index] ?? NaN;
  if (value === UNREADABLE) return { ...whyUnreadable(record.cells[column] ?? ""), column };
  return { code: "value_too_large", params: { value: kilowattHours(value) }, column };
}
