import fc from "fast-check";
import type { MergeRule } from "../../../src-shared/jobs/merge-rule";
import type { Delivery } from "../../../src-shared/metering/fold";
import { delivery, type Slots } from "./delivery";

/** Few values and few slots, so that deliveries often agree, differ and overlap. */
const slot = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }).map((value): `${number}e` => `${value}e`) },
);

/** Slots 0-2 and, past the 32 bits of JavaScript's operators, 48 and 49; at least one has a value. */
export const slots: fc.Arbitrary<Slots> = fc
  .array(slot, { minLength: 5, maxLength: 5 })
  .filter((picked) => picked.some((each) => each !== null))
  .map((picked) => [...picked.slice(0, 3), ...new Array<null>(45).fill(null), ...picked.slice(3)]);

export const mergeRules: fc.Arbitrary<MergeRule> = fc.constantFrom(
  "keep_actual",
  "replace_actual",
  "fill_gaps",
);

/** Up to five jobs' deliveries of one day, in the order of their jobs. */
export function deliveriesOfDay(): fc.Arbitrary<readonly Delivery[]> {
  const one = fc.record({ slots, merge: mergeRules });
  return fc
    .array(one, { minLength: 1, maxLength: 5 })
    .map((all) =>
      all.map((each, index) => delivery(index + 1, each.slots, { merge: each.merge, line: index + 10 })),
    );
}
