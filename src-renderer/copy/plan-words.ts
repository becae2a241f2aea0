import type { JobDetail } from "../../src-shared/contract/jobs";
import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import { formatNumberOf } from "./format-count";
import { formatDays } from "./format-time";
import { typeCopy } from "./sources";

const layouts: Readonly<Record<ImportPlan["layout"], string>> = {
  wide: "one row a day",
  daily: "one total a row",
  long: "one reading a row",
};

/** Type and layout: "Half-hourly, one row a day". */
export const typeAndLayout = ({ importType, layout }: ImportPlan) =>
  `${typeCopy[importType]}, ${layouts[layout]}`;

/** "2,355 meters, 1 to 31 Oct 2025"; null while nothing is in. */
export function coversText({ meters, from, to }: JobDetail["covers"]): string | null {
  if (meters === 0) return null;
  const days = from === null || to === null ? "" : `, ${formatDays(from, to, true)}`;
  return `${formatNumberOf(meters, "meter", "meters")}${days}`;
}

const orders: Readonly<Record<ImportPlan["date"]["order"], string>> = {
  dmy: "Day first",
  mdy: "Month first",
  ymd: "Year first",
};

/** How dates were read: "Day first", and where nothing settled it, that the British order was taken. */
export const datesText = ({ date }: ImportPlan) =>
  date.assumed ? "Day first, the British order: no date of the file settles it" : orders[date.order];

const clockReasons: Readonly<Record<ImportPlan["clockReason"], string>> = {
  header: "as the headings say",
  change_day: "as the days of the clock change show",
  assumed: "nothing in the file says otherwise",
  person: "as was answered",
};

/** How times were read, and why: the first thing asked when a chart is an hour out. */
export const clockText = ({ clock, clockReason }: ImportPlan) =>
  `${clock === "local" ? "British local time" : "GMT all the year"}: ${clockReasons[clockReason]}`;

/** What a time names; only where rows carry times. */
export function timesText({ layout, time, label }: ImportPlan): string | null {
  if (layout !== "long" || time === null || time.kind === "period") return null;
  return label === "start" ? "Start of each half-hour" : "End of each half-hour";
}

/** The unit of the file where it is not kWh or has a column of its own. */
export function unitText({ unit, columns }: ImportPlan): string | null {
  if (unit.column !== null) return `From column ${columns[unit.column] ?? unit.column + 1}`;
  return unit.default === "kWh" ? null : unit.default;
}

const encodings: Readonly<Record<ImportPlan["encoding"], string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

const delimiters: Readonly<Record<ImportPlan["delimiter"], string>> = {
  ",": "commas",
  "\t": "tabs",
  ";": "semicolons",
  "|": "bars",
};

/** "UTF-8, commas". */
export const textText = ({ encoding, delimiter }: ImportPlan) =>
  `${encodings[encoding]}, ${delimiters[delimiter]}`;
