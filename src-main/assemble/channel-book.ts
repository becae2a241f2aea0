import type { Quantity } from "../../src-shared/jobs/import-plan";
import type { ChannelRef, MeterRef } from "../../src-shared/metering/reading-batch";

/** The channels of a file, numbered from 0 in the order of first sight. Grows with its meters, not with its rows. */
export class ChannelBook {
  private readonly refs: ChannelRef[] = [];
  private readonly numbers = new Map<string, number>();
  private last: { readonly meter: MeterRef; readonly quantity: Quantity; readonly number: number } | null =
    null;

  /** The channel's number. A supply number that a later row is the first to tell is kept. */
  numberOf(meter: MeterRef, quantity: Quantity): number {
    // Most rows follow one of the same channel, and a meter cell that was read before gives the same object.
    if (this.last?.meter === meter && this.last.quantity === quantity) return this.last.number;
    const number = this.find(meter, quantity);
    this.last = { meter, quantity, number };
    return number;
  }

  private find(meter: MeterRef, quantity: Quantity): number {
    const key = `${quantity}${meter.identifier}`;
    const known = this.numbers.get(key);
    if (known === undefined) {
      this.numbers.set(key, this.refs.length);
      return this.refs.push({ meter, quantity }) - 1;
    }
    if (meter.supplyNumber !== null && this.ref(known).meter.supplyNumber === null) {
      this.refs[known] = { meter, quantity };
    }
    return known;
  }

  ref(channel: number): ChannelRef {
    const ref = this.refs[channel];
    if (ref === undefined) throw new Error("a channel is numbered before it is asked for");
    return ref;
  }
}
