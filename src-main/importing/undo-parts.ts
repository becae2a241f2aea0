import { countMonthDays } from "../../src-shared/metering/month-days";
import type { DeliveredMonth, UndoPart } from "../ports/reading-store";

/**
 * Cuts what an import has in (by type, meter and month, in that order) into parts of about so many channel-days, each one
 * transaction. All channels of a meter in a month stay together: their days are counted as the meter's.
 */
export function undoParts(
  importId: number,
  delivered: readonly DeliveredMonth[],
  mostDays: number,
): UndoPart[] {
  const parts: { importId: number; months: DeliveredMonth[] }[] = [];
  let days = 0;
  let last: DeliveredMonth | null = null;
  for (const month of delivered) {
    const part = parts.at(-1);
    const isFull = days >= mostDays && !(last !== null && isSameMonth(last, month));
    if (part === undefined || isFull || last?.type !== month.type) {
      parts.push({ importId, months: [month] });
      days = 0;
    } else {
      part.months.push(month);
    }
    days += countMonthDays(month.days);
    last = month;
  }
  return parts;
}

const isSameMonth = (a: DeliveredMonth, b: DeliveredMonth) =>
  a.meterId === b.meterId && a.month === b.month && a.type === b.type;
