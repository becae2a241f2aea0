import type { WireFailure } from "../../../src-shared/failure";
import type { FirstLook } from "../../../src-shared/jobs/detection";
import type { ImportPlan, TypeChoice } from "../../../src-shared/jobs/import-plan";
import type { ReadingBatch } from "../../../src-shared/metering/reading-batch";
import type { ReadEnd } from "./read-batches";

/** Batches that may be under way or waiting before the host has taken one: this bounds the memory between the threads. */
export const BATCHES_AHEAD = 2;

/** What a host asks of the reading thread; the id is the host's, a new one for each call. */
export type ReaderCall =
  | {
      readonly kind: "detect";
      readonly path: string;
      readonly filename: string;
      readonly typeChoice: TypeChoice;
    }
  | { readonly kind: "checkPlan"; readonly path: string; readonly plan: ImportPlan }
  | {
      readonly kind: "read";
      readonly path: string;
      readonly plan: ImportPlan;
      readonly afterRow: number;
      readonly batchRows: number;
      readonly byteSize: number | null;
    };

export type ReaderMessage =
  | { readonly id: number; readonly call: ReaderCall }
  /** The host took a batch: one more may be sent. */
  | { readonly id: number; readonly signal: "credit" }
  /** The host wants no more of it. */
  | { readonly id: number; readonly signal: "stop" };

/** What the thread answers. Nothing follows after `detection`, `ended` or `failed`. */
export type ReaderReply = { readonly id: number } & (
  | { readonly kind: "progress"; readonly bytes: number }
  | { readonly kind: "batch"; readonly batch: ReadingBatch }
  | { readonly kind: "detection"; readonly detection: FirstLook }
  | { readonly kind: "ended"; readonly end: ReadEnd }
  /** A failure crosses as data: an Error would lose its code on the way. */
  | { readonly kind: "failed"; readonly failure: WireFailure }
);

/** The buffers of a batch, which move to the host instead of being copied. */
export function buffersOf({ days, pieces, rowState, rowCell }: ReadingBatch): ArrayBuffer[] {
  const columns = [
    days.channel,
    days.day,
    days.values,
    days.estimated,
    days.line,
    pieces.row,
    pieces.line,
    pieces.day,
    pieces.mask,
    rowState,
    rowCell,
  ];
  return columns.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}
