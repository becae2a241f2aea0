import type { ImportType, Quantity } from "../jobs/import-plan";
import type { Problem } from "../jobs/problem";
import type { MOST_PERIODS } from "./settlement-day";

/** A meter as a file names it: the 13-digit MPAN core, an MPRN, or a supplier's own code. */
export interface MeterRef {
  readonly identifier: string;
  /** The 21- or 22-digit supply number whose last 13 digits are the identifier. */
  readonly supplyNumber: string | null;
  readonly kind: "mpan" | "mprn" | "other";
}

/** One stream of readings of a meter. kVArh belongs to RI and RE only, kWh to AI and AE. */
export interface ChannelRef {
  readonly meter: MeterRef;
  readonly quantity: Quantity;
}

/** Values a day has in its slots: 50 for half-hours (slot p-1 is period p), 1 for a daily total. */
export type SlotWidth = typeof MOST_PERIODS | 1;

/**
 * The meter-days of a batch, column by column: index d of each array is one channel-day. Several rows of the batch that
 * touch one channel-day are one entry, the last row's value in each slot.
 */
export interface DayColumns {
  readonly count: number;
  readonly width: SlotWidth;
  /** Index into `channels`. */
  readonly channel: Uint32Array;
  /** DayNumber. */
  readonly day: Int32Array;
  /** count x width millionths of kWh or kVArh, NaN where the batch has no value. */
  readonly values: Float64Array;
  /** PeriodMask of the slots that are estimates. */
  readonly estimated: Float64Array;
  /** The last line of the file that touched it. */
  readonly line: Uint32Array;
}

/** What each row brought: one piece a row and channel-day it touches. */
export interface PieceColumns {
  readonly count: number;
  /** Row, counted from 0 at the batch's first. */
  readonly row: Uint32Array;
  /** Line of the file on which the row starts, from 1. */
  readonly line: Uint32Array;
  /** Index into `days`. */
  readonly day: Uint32Array;
  /** PeriodMask of the slots in which the row has a value. */
  readonly mask: Float64Array;
}

/** A row's own value in a slot where a later row of the same batch has another one. */
export interface OverriddenValue {
  readonly piece: number;
  readonly slot: number;
  readonly value: number;
  readonly estimated: boolean;
}

/** What a row of the batch is before it is compared with the store. */
export const RowState = { blank: 0, values: 1, rejected: 2, nothing: 3 } as const;

/** A row that was not imported, whole, with everything that is wrong with it. */
export interface RejectedRow {
  readonly row: number;
  readonly line: number;
  readonly raw: string;
  readonly problems: readonly Problem[];
}

/**
 * A run of records of a file, read, assembled and judged: everything the load needs, in arrays that move between
 * threads without a copy. A batch ends only where no half-hour is open.
 */
export interface ReadingBatch {
  readonly type: ImportType;
  /** Ordinal of the first and last record, from 1, blank ones counted; lastRow becomes the job's checkpoint. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Bytes of the file up to the end of the last record. */
  readonly bytesDone: number;
  readonly channels: readonly ChannelRef[];
  readonly days: DayColumns;
  readonly pieces: PieceColumns;
  readonly overridden: readonly OverriddenValue[];
  /** RowState of each record of the batch. `nothing` is a row with no value that is no reject: unchanged. */
  readonly rowState: Uint8Array;
  /** The strip's cell, 0-47, in which each record of the batch starts. */
  readonly rowCell: Uint8Array;
  readonly rejected: readonly RejectedRow[];
  readonly warnings: readonly Problem[];
}
