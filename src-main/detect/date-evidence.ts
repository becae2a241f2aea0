import type { DateOrder } from "../../src-shared/jobs/import-plan";
import type { DayNumber } from "../../src-shared/metering/day-number";
import { readDate } from "../../src-shared/metering/read-date";

/** What the date column of a file says about its day-month order. */
export type DateOrderFinding =
  | {
      readonly kind: "order";
      readonly order: DateOrder;
      /** Whether dates were seen that could be read either way, and none that proves one. */
      readonly assumed: boolean;
      /** Whether rows not seen could still settle it otherwise. */
      readonly open: boolean;
    }
  /** Dates that prove one order and dates that prove the other, beside dates that could be either. */
  | { readonly kind: "contradiction"; readonly text: string; readonly line: number };

/** Collects the dates of a file, one after another. */
export interface DateEvidence {
  add(text: string, line: number): void;
  finish(): DateOrderFinding;
}

/** A typing error in one date does not turn a file's order: so many times must one side outweigh the other. */
const OUTWEIGHS = 20;
/** Distinct texts remembered, so that a date repeated on many rows is read once; then forgotten and begun again. */
const TEXTS_REMEMBERED = 5000;
/** 1/1/24 */
const SHORTEST_DATE = 6;
const DAYS_OF_A_YEAR = 365;

type Span = { first: DayNumber; last: DayNumber };

/**
 * Collects evidence for one decision a file: a date that only one order can read proves that order for every row.
 * Years of two figures that could stand in front (25-11-09) do so only where the days then lie together and would
 * otherwise be scattered over years. What nothing settles is read in British order, `assumed`. A file of years first
 * and named months has no other dates: its order is `ymd`, so that nothing else slips in.
 */
export function startDateEvidence(): DateEvidence {
  const remembered = new Set<string>();
  const proof = { dmy: 0, mdy: 0, either: 0, same: 0 };
  const firstProof = new Map<DateOrder, { text: string; line: number }>();
  const spans = { dmy: emptySpan(), ymd: emptySpan() };
  let yearMayLead = true;
  let last: string | null = null;

  const add = (cell: string, line: number): void => {
    const text = datePart(cell);
    if (text === last) return;
    last = text;
    if (remembered.has(text)) return;
    if (remembered.size >= TEXTS_REMEMBERED) remembered.clear();
    remembered.add(text);
    const [dmy, mdy, ymd] = [readDate(text, "dmy"), readDate(text, "mdy"), readDate(text, "ymd")];
    if (dmy.ok && mdy.ok && ymd.ok && dmy.day === mdy.day && dmy.day === ymd.day) return;
    if (!dmy.ok && !mdy.ok) return;
    if (dmy.ok) widen(spans.dmy, dmy.day);
    if (ymd.ok) widen(spans.ymd, ymd.day);
    yearMayLead &&= ymd.ok;
    const proven = dmy.ok && mdy.ok ? (dmy.day === mdy.day ? "same" : "either") : dmy.ok ? "dmy" : "mdy";
    proof[proven] += 1;
    if ((proven === "dmy" || proven === "mdy") && !firstProof.has(proven))
      firstProof.set(proven, { text, line });
  };

  const finish = (): DateOrderFinding => {
    const { dmy, mdy, either, same } = proof;
    if (dmy + mdy + either + same === 0) return { kind: "order", order: "ymd", assumed: false, open: false };
    if (yearMayLead && liesTogether(spans))
      return { kind: "order", order: "ymd", assumed: false, open: true };
    if (dmy + mdy === 0) return { kind: "order", order: "dmy", assumed: either > 0, open: true };
    const order = mdy > dmy ? "mdy" : "dmy";
    const fewer = Math.min(dmy, mdy);
    if (fewer === 0 || either === 0 || Math.max(dmy, mdy) >= fewer * OUTWEIGHS) {
      return { kind: "order", order, assumed: false, open: yearMayLead };
    }
    const odd = firstProof.get(order === "mdy" ? "dmy" : "mdy");
    return { kind: "contradiction", text: odd?.text ?? "", line: odd?.line ?? 0 };
  };

  return { add, finish };
}

/** The date of a text that starts with a figure, without its time: far fewer texts differ then. */
function datePart(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first < 48 || first > 57) return cell;
  if (cell[10] === "T") return cell.slice(0, 10);
  const space = cell.indexOf(" ");
  return space >= SHORTEST_DATE ? cell.slice(0, space) : cell;
}

const emptySpan = (): Span => ({ first: Infinity, last: -Infinity });

function widen(span: Span, day: DayNumber): void {
  span.first = Math.min(span.first, day);
  span.last = Math.max(span.last, day);
}

/** Whether the dates lie far closer together with the year in front than with the day in front. */
function liesTogether({ dmy, ymd }: { dmy: Span; ymd: Span }): boolean {
  const dayFirst = dmy.last - dmy.first;
  return dayFirst >= DAYS_OF_A_YEAR && (ymd.last - ymd.first) * 30 < dayFirst;
}
