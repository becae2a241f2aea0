import type { Params } from "../catalogue/params";
import type { ProblemCode } from "../catalogue/problems";
import type { DayNumber } from "../metering/day-number";
import type { MeterIdentity } from "../metering/identify-meter";
import type { Millionths } from "../metering/millionths";
import type { DateReading } from "../metering/read-date";
import type { Quantity, Unit } from "../jobs/import-plan";
import type { SourceRecord } from "./source-record";

/** Why a cell could not be read: a code of the catalogue, its params, and the column. */
export interface CellFault {
  readonly ok: false;
  readonly code: ProblemCode;
  readonly params: Params;
  readonly column: number;
}

/** The half-hour, or the day, in which a value lies. */
export interface Place {
  readonly day: DayNumber;
  /** Slot of the day: period - 1, or 0 of a daily total. */
  readonly slot: number;
}

/** Where the values of a row lie: as many places as it can have values. */
export interface Places {
  /** The day that the row names. */
  readonly day: DayNumber;
  /** Half-hours which that day has in the file's clock: 46, 48 or 50; 1 of a daily total. */
  readonly periods: number;
  /** Value cells that a row of that day must have, blank or not. */
  readonly cells: number;
  /** [i] is the place of value i; null where the day has no such half-hour. */
  readonly of: readonly (Place | null)[];
}

/** What a row measures, and in which unit. */
export type ChannelReading =
  { readonly ok: true; readonly quantity: Quantity; readonly unit: Unit } | CellFault;

export type PlacesReading = { readonly ok: true; readonly places: Places } | CellFault;

/** A flag that is neither actual nor estimated. */
export interface UnknownFlag {
  readonly text: string;
  readonly column: number;
}

/** A supplier's total of the day. */
export interface TotalReading {
  readonly value: Millionths;
  /** Half of what its last figure is worth: how far a total that was rounded may be from the sum. */
  readonly tolerance: Millionths;
}

/** What the cells of one row say, each read by itself. Good until the next row is read: the arrays are used again. */
export interface RowReading {
  readonly record: SourceRecord;
  readonly meter: MeterIdentity;
  readonly date: DateReading;
  readonly channel: ChannelReading;
  /** Where the values lie; a fault of the time or the period; null where the date itself could not be read. */
  readonly places: PlacesReading | null;
  /** Values in the file's order: millionths, NaN where missing, UNREADABLE where no number. */
  readonly values: Float64Array;
  /** Columns of `values`. */
  readonly columns: readonly number[];
  /** [i] is 1 where value i is an estimate. */
  readonly estimated: Uint8Array;
  readonly unknownFlags: readonly UnknownFlag[];
  readonly total: TotalReading | null;
}
