/**
 * A set of settlement periods 1-50 (bit p-1 for period p), as a whole JavaScript number below 2^50: JSON-safe, and
 * stored as BIGINT. JavaScript's | & << stop at 32 bits, so the set is taken apart into a low and a high half.
 */
export type PeriodMask = number;

/** Half of the bits: 2^25, so that both halves stay well inside 32 bits. */
const HALF = 0x2000000;

const high = (mask: PeriodMask): number => Math.floor(mask / HALF);
const low = (mask: PeriodMask): number => mask % HALF;

/** Looked up, not raised: `2 ** index` was the slowest part of going through a day's slots. */
const BITS = Float64Array.from({ length: 50 }, (_, index) => 2 ** index);

/** The set that holds slot `index` (0-49) alone (slot p-1 is period p). */
export const slotBit = (index: number): PeriodMask => BITS[index] ?? 0;

/** Whether slot `index` (0-49) is in the set. */
export function hasSlot(mask: PeriodMask, index: number): boolean {
  return index < 25 ? ((low(mask) >>> index) & 1) === 1 : ((high(mask) >>> (index - 25)) & 1) === 1;
}

/** Slots in either set. */
export function unionMask(a: PeriodMask, b: PeriodMask): PeriodMask {
  return (high(a) | high(b)) * HALF + (low(a) | low(b));
}

/** Slots in both sets. */
export function intersectMask(a: PeriodMask, b: PeriodMask): PeriodMask {
  return (high(a) & high(b)) * HALF + (low(a) & low(b));
}

/** Slots of `a` that are not in `b`. */
export function withoutMask(a: PeriodMask, b: PeriodMask): PeriodMask {
  return (high(a) & ~high(b)) * HALF + (low(a) & ~low(b));
}

/** How many slots are in the set. */
export function countMask(mask: PeriodMask): number {
  let count = 0;
  // Taking the lowest bit away, half by half: in whole 32-bit steps, as many as there are bits.
  for (let left = low(mask); left !== 0; left &= left - 1) count++;
  for (let left = high(mask); left !== 0; left &= left - 1) count++;
  return count;
}

/** The set of slots 0 to `width` - 1. */
export const fullMask = (width: number): PeriodMask => 2 ** width - 1;
