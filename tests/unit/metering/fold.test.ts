import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, type Delivery } from "../../../src-shared/metering/fold";
import { delivery, slotsOf, type Slots } from "../../support/readings/delivery";
import { deliveriesOfDay } from "../../support/readings/arbitraries";

interface Case {
  readonly rule: string;
  readonly deliveries: readonly Delivery[];
  readonly inForce: Slots;
  /** The job that the row of `readings` names. */
  readonly job: number;
}

const cases: Case[] = [
  {
    rule: "one delivery is in force as it is",
    deliveries: [delivery(1, [5, null, "7e"])],
    inForce: [5, null, "7e"],
    job: 1,
  },
  {
    rule: "a later job's value wins",
    deliveries: [delivery(1, [5, 6]), delivery(2, [9, 6])],
    inForce: [9, 6],
    job: 2,
  },
  {
    rule: "the order is that of the jobs, not that of arrival",
    deliveries: [delivery(2, [9]), delivery(1, [5])],
    inForce: [9],
    job: 2,
  },
  {
    rule: "an empty half-hour never erases",
    deliveries: [delivery(1, [5, 6]), delivery(2, [null, 8])],
    inForce: [5, 8],
    job: 2,
  },
  {
    rule: "zero is a value, and erases nothing but what it replaces",
    deliveries: [delivery(1, [5, 6]), delivery(2, [0])],
    inForce: [0, 6],
    job: 2,
  },
  {
    rule: "a job that only repeats the day does not take it over",
    deliveries: [delivery(1, [5, "6e"]), delivery(2, [5, "6e"])],
    inForce: [5, "6e"],
    job: 1,
  },
  {
    rule: "part days merge",
    deliveries: [delivery(1, [5, 6]), delivery(2, [null, null, 7])],
    inForce: [5, 6, 7],
    job: 2,
  },
  {
    rule: "an actual replaces an estimate",
    deliveries: [delivery(1, ["5e"]), delivery(2, [5])],
    inForce: [5],
    job: 2,
  },
  {
    rule: "an estimate does not replace an actual",
    deliveries: [delivery(1, [5]), delivery(2, ["6e"])],
    inForce: [5],
    job: 1,
  },
  {
    rule: "an estimate of the same figure does not turn an actual into one",
    deliveries: [delivery(1, [5]), delivery(2, ["5e"])],
    inForce: [5],
    job: 1,
  },
  {
    rule: "an estimate replaces an actual where its job says so",
    deliveries: [delivery(1, [5]), delivery(2, ["6e"], { merge: "replace_actual" })],
    inForce: ["6e"],
    job: 2,
  },
  {
    rule: "a later estimate replaces an estimate",
    deliveries: [delivery(1, ["5e"]), delivery(2, ["6e"])],
    inForce: ["6e"],
    job: 2,
  },
  {
    rule: "fill_gaps only fills",
    deliveries: [delivery(1, ["5e", null]), delivery(2, [6, 7], { merge: "fill_gaps" })],
    inForce: ["5e", 7],
    job: 2,
  },
  {
    rule: "a job after one that filled a gap replaces its value",
    deliveries: [delivery(1, [5]), delivery(2, [6, 7], { merge: "fill_gaps" }), delivery(3, [null, 8])],
    inForce: [5, 8],
    job: 3,
  },
  {
    rule: "an actual kept against an estimate is compared with what came before it",
    deliveries: [delivery(1, [5]), delivery(2, ["6e"]), delivery(3, [7])],
    inForce: [7],
    job: 3,
  },
  {
    rule: "a daily total folds the same, in its one slot",
    deliveries: [delivery(1, [5_000], { width: 1 }), delivery(2, ["6000e"], { width: 1 })],
    inForce: [5_000],
    job: 1,
  },
];

describe("fold: what is in force for a channel-day", () => {
  test.each(cases)("$rule", ({ deliveries, inForce, job }) => {
    const folded = fold(deliveries, deliveries[0]?.values.length === 1 ? 1 : 50);
    expect(slotsOf(folded)).toEqual(inForce);
    expect(folded?.job).toBe(job);
  });

  test("names the line of the job it names", () => {
    const folded = fold([delivery(1, [5, 6], { line: 12 }), delivery(2, [5], { line: 40 })], 50);
    expect(folded).toMatchObject({ job: 1, line: 12 });
  });

  test("of no delivery, or of empty ones, nothing is in force", () => {
    expect(fold([], 50)).toBeNull();
    expect(fold([delivery(1, [])], 50)).toBeNull();
  });

  test("any order of the same deliveries folds to the same day", () => {
    const shuffled = deliveriesOfDay().chain((deliveries) =>
      fc
        .shuffledSubarray([...deliveries], { minLength: deliveries.length })
        .map((other) => ({ deliveries, other })),
    );
    fc.assert(
      fc.property(shuffled, ({ deliveries, other }) => {
        expect(fold(other, 50)).toEqual(fold(deliveries, 50));
      }),
    );
  });

  test("every value in force is one that some job delivered for that half-hour", () => {
    fc.assert(
      fc.property(deliveriesOfDay(), (deliveries) => {
        const folded = fold(deliveries, 50);
        folded?.values.forEach((value, slot) => {
          const delivered = deliveries.map((each) => each.values[slot] ?? Number.NaN);
          if (Number.isNaN(value)) expect(delivered.every(Number.isNaN)).toBe(true);
          else expect(delivered).toContain(value);
        });
      }),
    );
  });
});
