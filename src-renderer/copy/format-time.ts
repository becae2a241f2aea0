const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const LONG_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * A time of the contract in milliseconds since 1970: the database's "YYYY-MM-DD HH:MM:SS.ffffff" and ISO 8601,
 * both in UTC.
 */
export function timeOf(text: string): number {
  const iso = text.includes("T") ? text : text.replace(" ", "T");
  return Date.parse(iso.endsWith("Z") ? iso : `${iso}Z`);
}

/** Time of day on this computer's clock: "14:02". */
export function formatClock(text: string): string {
  const at = new Date(timeOf(text));
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** With seconds, for the attempts of one job: "13:48:04". */
export function formatClockSeconds(text: string): string {
  return `${formatClock(text)}:${two(new Date(timeOf(text)).getSeconds())}`;
}

/** When, as near as it matters: "14:02" today, "24 Nov, 17:20" this year, "22 Nov 2024" before. */
export function formatWhen(text: string, now: number): string {
  const at = new Date(timeOf(text));
  const today = new Date(now);
  if (at.getFullYear() !== today.getFullYear()) return `${dayAndMonth(at)} ${at.getFullYear()}`;
  const sameDay = at.getMonth() === today.getMonth() && at.getDate() === today.getDate();
  return sameDay ? formatClock(text) : `${dayAndMonth(at)}, ${formatClock(text)}`;
}

/** The day alone: "today", "24 Nov", "22 Nov 2024". */
export function formatDay(text: string, now: number): string {
  const at = new Date(timeOf(text));
  const today = new Date(now);
  if (at.getFullYear() !== today.getFullYear()) return `${dayAndMonth(at)} ${at.getFullYear()}`;
  const sameDay = at.getMonth() === today.getMonth() && at.getDate() === today.getDate();
  return sameDay ? "today" : dayAndMonth(at);
}

/**
 * British days ("YYYY-MM-DD") from first to last: "1 to 30 November 2025", "27 October to 25 November 2025",
 * "1 December 2024 to 31 January 2025", "7 November 2025". `short` writes months in three letters.
 */
export function formatDays(from: string, to: string, short = false): string {
  const names = short ? MONTHS : LONG_MONTHS;
  const [y1, m1, d1] = parts(from);
  const [y2, m2, d2] = parts(to);
  const last = `${d2} ${names[m2 - 1] ?? ""} ${y2}`;
  if (from === to) return last;
  if (y1 !== y2) return `${d1} ${names[m1 - 1] ?? ""} ${y1} to ${last}`;
  return m1 === m2 ? `${d1} to ${last}` : `${d1} ${names[m1 - 1] ?? ""} to ${last}`;
}

function parts(day: string): [year: number, month: number, day: number] {
  const [year = NaN, month = NaN, date = NaN] = day.split("-").map(Number);
  return [year, month, date];
}

const two = (value: number) => String(value).padStart(2, "0");
const dayAndMonth = (at: Date) => `${at.getDate()} ${MONTHS[at.getMonth()] ?? ""}`;
