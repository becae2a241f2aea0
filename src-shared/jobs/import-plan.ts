import { z } from "zod";

/** The version of the reader (detect, parse, assemble, validate). Raised whenever the same bytes and plan could read differently. */
export const READER_VERSION = 1;

const column = z.number().int().min(0);

/** What the rows of a file measure, as stored: hh (46, 48 or 50 half-hours a day) or one daily total. */
export const importType = z.enum(["hh", "daily"]);
export type ImportType = z.infer<typeof importType>;

export const encoding = z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]);
export type Encoding = z.infer<typeof encoding>;

export const delimiter = z.enum([",", "\t", ";", "|"]);
export type Delimiter = z.infer<typeof delimiter>;

/** Day-month order of a file's dates, decided once a file. ISO and named-month dates are read the same under each. */
export const dateOrder = z.enum(["dmy", "mdy", "ymd"]);
export type DateOrder = z.infer<typeof dateOrder>;

export const unit = z.enum(["kWh", "Wh", "MWh", "GWh", "kW", "kVArh"]);
export type Unit = z.infer<typeof unit>;

/** Measurement quantity: active import and export (kWh), reactive import and export (kVArh). */
export const quantity = z.enum(["AI", "AE", "RI", "RE"]);
export type Quantity = z.infer<typeof quantity>;

/**
 * How one file is read, from its first byte to its last: detected, or confirmed by a person. Written to the job
 * before the first batch; no later run of that job guesses again. Columns are counted from 0.
 */
export const importPlan = z.object({
  reader: z.number().int(),
  importType,
  layout: z.enum(["wide", "daily", "long"]),
  encoding,
  delimiter,
  /** Line of the column headings, from 1; rows start on the line after. */
  headerLine: z.number().int().min(1),
  /** The headings as they stand in the file. */
  columns: z.array(z.string()),
  meter: z.object({ column }),
  date: z.object({
    column,
    order: dateOrder,
    /** Nothing in the file settled day or month first: British order was taken, with a warning. */
    assumed: z.boolean(),
  }),
  /** long: where the time of day stands; `datetime` when it is in the date's own column. */
  time: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("datetime") }),
      z.object({ kind: z.literal("time"), column }),
      z.object({ kind: z.literal("period"), column }),
    ])
    .nullable(),
  /** wide: the column of each settlement period, in order of periods; [i] is period i + 1. Else empty. */
  periods: z.array(column),
  /**
   * wide: what a column's heading names. `clock`: a time of the British clock, so that on the spring day the columns
   * of the skipped hour are no periods and those after it stand two lower. Absent or `number`: the period itself.
   */
  periodsBy: z.enum(["number", "clock"]).optional(),
  /** daily and long: the column of the value. */
  value: z.object({ column, confirmed: z.boolean() }).nullable(),
  /** Estimated or actual: one column for the whole row, or one a period (as long as `periods`). */
  flags: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("row"), column }),
      z.object({ kind: z.literal("period"), columns: z.array(column) }),
    ])
    .nullable(),
  total: z.object({ column }).nullable(),
  unit: z.object({ column: column.nullable(), default: unit }),
  quantity: z.object({ column: column.nullable(), default: quantity }),
  /** Minutes each value covers: 30 for half-hours, 1440 for daily totals. */
  interval: z.number().int(),
  label: z.enum(["start", "end"]),
  /**
   * long, end-labelled: the day whose last half-hour a 00:00 closes. `own_day`: the day it stands beside, like 24:00.
   * Absent: the day before.
   */
  midnight: z.enum(["own_day"]).optional(),
  /** British local time, or GMT all the year round; explicit offsets in a time always win. */
  clock: z.enum(["local", "utc"]),
  /** Why the clock was chosen: the first thing asked when a chart is an hour out. */
  clockReason: z.enum(["header", "change_day", "assumed", "person"]),
});
export type ImportPlan = z.infer<typeof importPlan>;

/** What a person may ask for: `auto` lets the file say. */
export const typeChoice = z.enum(["auto", "hh", "daily"]);
export type TypeChoice = z.infer<typeof typeChoice>;
