import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import type { DayNumber } from "../../src-shared/metering/day-number";
import { isMissingCell } from "../../src-shared/metering/missing-cell";
import type { ClockTimeReading } from "../../src-shared/metering/read-clock-time";
import { readPeriod } from "../../src-shared/metering/read-period";
import { unwrapCell } from "../../src-shared/metering/unwrap-cell";
import type { CellFault, Place, PlacesReading } from "../../src-shared/reading/row-reading";
import { placeReading, type TimeRules } from "./place-reading";
import { isPadding, periodsOf, placePeriod } from "./place-wide";

/** One reading of a long file, as far as its cells are read. */
export interface LongReading {
  /** What tells one channel's rows from another's. */
  readonly channel: string;
  readonly day: DayNumber;
  /** The cell of the time or the period, its column, and its value where it is a time. */
  readonly cell: string;
  readonly column: number;
  readonly time: ClockTimeReading | null;
  readonly value: number;
}

/** Where the value of a long row lies, by its settlement period. */
export function placeByPeriod(
  reading: Omit<LongReading, "time">,
  plan: Pick<ImportPlan, "clock">,
): PlacesReading {
  const text = unwrapCell(reading.cell);
  if (isMissingCell(text)) return fault(reading, { code: "time_missing", params: {} });
  const period = readPeriod(text);
  if (period === null) return fault(reading, { code: "period_unreadable", params: { value: text } });
  return placed(reading, plan, placePeriod(plan.clock, reading.day, period));
}

/** Where the value of a long row lies, by its time of day. */
export function placeByTime(reading: LongReading, rules: TimeRules): PlacesReading {
  const { time } = reading;
  if (time === null) throw new Error("a time is read before it is placed");
  if (!time.ok) return fault(reading, time);
  const place = placeReading({ ...reading, minutes: time.minutes, offset: time.offset }, rules);
  if (!("code" in place)) return placed(reading, rules.plan, place);
  if (place.code === "time_does_not_exist" && isPadding(reading.value))
    return placed(reading, rules.plan, null);
  const value = unwrapCell(reading.cell);
  const params = place.code === "time_does_not_exist" ? { value, date: place.date } : { value };
  return fault(reading, { code: place.code, params });
}

function placed(
  reading: Pick<LongReading, "day">,
  plan: Pick<ImportPlan, "clock">,
  place: Place | null,
): PlacesReading {
  const { day } = reading;
  return { ok: true, places: { day, periods: periodsOf(plan.clock, day), cells: 1, of: [place] } };
}

const fault = (
  { column }: Pick<LongReading, "column">,
  why: Pick<CellFault, "code" | "params">,
): CellFault => ({
  ok: false,
  code: why.code,
  params: why.params,
  column,
});
