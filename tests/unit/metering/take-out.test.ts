import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, type Delivery } from "../../../src-shared/metering/fold";
import { meterDayOutcome } from "../../../src-shared/metering/meter-day-outcome";
import { keepersOf, type DayOutcome } from "../../../src-shared/metering/take-out";
import { deliveriesOfDay } from "../../support/readings/arbitraries";
import { delivery, slotsOf, type Slots } from "../../support/readings/delivery";
import { KeptDay } from "../../support/readings/kept-day";

const day = (landed: readonly Delivery[]): KeptDay => {
  const kept = new KeptDay(50);
  for (const each of landed) kept.land(each);
  return kept;
};

interface Case {
  readonly name: string;
  readonly landed: readonly Delivery[];
  readonly out: number;
  readonly outcome: DayOutcome;
  /** The row of `readings` afterwards. */
  readonly inForce: Slots | null;
  /** Whose it is. */
  readonly job?: number;
  /** Jobs with a row of `reading_deliveries` afterwards. */
  readonly written?: readonly number[];
  /** Whose values keep an unchanged day. */
  readonly keepers?: readonly number[];
}

const cases: readonly Case[] = [
  {
    name: "the only delivery: the day goes",
    landed: [delivery(1, [5, 6])],
    out: 1,
    outcome: "removed",
    inForce: null,
  },
  {
    name: "a correction: the earlier values return, and the earlier job's row is no longer needed",
    landed: [delivery(1, [5, 6]), delivery(2, [5, 9])],
    out: 2,
    outcome: "restored",
    inForce: [5, 6],
    job: 1,
  },
  {
    name: "the corrected one: the correction stays",
    landed: [delivery(1, [5, 6]), delivery(2, [5, 9])],
    out: 1,
    outcome: "kept",
    inForce: [5, 9],
    job: 2,
    keepers: [2],
  },
  {
    name: "one of two equal ones: the day stays, under the other job",
    landed: [delivery(1, [5, 6]), delivery(2, [5, 6])],
    out: 1,
    outcome: "kept",
    inForce: [5, 6],
    job: 2,
    keepers: [2],
  },
  {
    name: "the repeat of two equal ones: nothing of the row changes",
    landed: [delivery(1, [5, 6]), delivery(2, [5, 6])],
    out: 2,
    outcome: "kept",
    inForce: [5, 6],
    job: 1,
    keepers: [1],
  },
  {
    name: "one part of a day of two parts: the other part is left",
    landed: [delivery(1, [5]), delivery(2, [null, 6])],
    out: 2,
    outcome: "restored",
    inForce: [5],
    job: 1,
  },
  {
    name: "an actual that kept an estimate out: the estimate comes in",
    landed: [delivery(1, [5]), delivery(2, ["7e"])],
    out: 1,
    outcome: "restored",
    inForce: ["7e"],
    job: 2,
  },
  {
    name: "an actual equal to an estimate: the same figure, but an estimate again",
    landed: [delivery(1, ["5e"]), delivery(2, [5])],
    out: 2,
    outcome: "restored",
    inForce: ["5e"],
    job: 1,
  },
  {
    name: "what a gap-filler filled around: it fills the rest too",
    landed: [delivery(1, [5]), delivery(2, [8, 9], { merge: "fill_gaps" })],
    out: 1,
    outcome: "restored",
    inForce: [8, 9],
    job: 2,
  },
  {
    name: "a gap-filler that filled nothing: the day stays",
    landed: [delivery(1, [5, 6]), delivery(2, [8], { merge: "fill_gaps" })],
    out: 2,
    outcome: "kept",
    inForce: [5, 6],
    job: 1,
    keepers: [1],
  },
  {
    name: "the middle one of three: what it repeated and what corrected it stay as they were",
    landed: [delivery(1, [5, 6]), delivery(2, [5, 6]), delivery(3, [5, 9])],
    out: 2,
    outcome: "kept",
    inForce: [5, 9],
    job: 3,
    written: [1],
    keepers: [1, 3],
  },
  {
    name: "the first of three, of which the third repeats the second: the second is no repeat of anything now",
    landed: [delivery(1, [5]), delivery(2, [6]), delivery(3, [6])],
    out: 1,
    outcome: "kept",
    inForce: [6],
    job: 2,
    keepers: [2],
  },
  {
    name: "one that had only a coverage bit is written out before the row changes",
    landed: [delivery(1, [5]), delivery(2, [null, 6]), delivery(3, [5, 6])],
    out: 1,
    outcome: "kept",
    inForce: [5, 6],
    job: 3,
    written: [2],
    keepers: [2, 3],
  },
];

describe("takeOut: what is left of a day", () => {
  test.each(cases)("$name", ({ landed, out, outcome, inForce, job, written = [], keepers }) => {
    const kept = day(landed);
    const before = kept.state();
    expect(kept.takeOut(out).outcome).toBe(outcome);
    const after = kept.state();
    expect(slotsOf(after.inForce)).toEqual(inForce);
    expect(after.inForce?.job).toBe(job);
    expect(after.deliveries.filter((each) => each.written).map((each) => each.job)).toEqual(written);
    expect(after.deliveries.map((each) => each.job)).not.toContain(out);
    if (keepers !== undefined) expect([...keepersOf(before, out, 50)].sort()).toEqual(keepers);
  });
});

describe("a meter's day", () => {
  test.each<[readonly DayOutcome[], DayOutcome]>([
    [["removed"], "removed"],
    [["removed", "removed"], "removed"],
    [["kept", "kept"], "kept"],
    [["restored"], "restored"],
    [["removed", "kept"], "restored"],
    [["restored", "kept"], "restored"],
    [["removed", "restored"], "restored"],
  ])("%j of its channels: %s", (channels, outcome) => {
    expect(meterDayOutcome(new Set(channels))).toBe(outcome);
  });
});

/** Some deliveries in an order of arrival, with jobs taken out in between and at the end. */
const histories = deliveriesOfDay().chain((all) =>
  fc.record({
    arrival: fc.shuffledSubarray([...all], { minLength: all.length }),
    /** Of each arrival, which of the jobs that are in is taken out after it, if any. */
    outs: fc.array(fc.option(fc.nat(9)), { minLength: all.length, maxLength: all.length }),
    last: fc.array(fc.nat(9), { maxLength: 3 }),
  }),
);

const figures = (folded: ReturnType<typeof fold>) => folded && { slots: slotsOf(folded), job: folded.job };

describe("takeOut keeps the fold", () => {
  test("whatever arrives and is taken out, at whatever time, the day is the fold of the rest", () => {
    fc.assert(
      fc.property(histories, ({ arrival, outs, last }) => {
        const kept = new KeptDay(50);
        let live: Delivery[] = [];
        const leave = (nth: number) => {
          const gone = live[nth % Math.max(1, live.length)];
          if (gone === undefined) return;
          live = live.filter((each) => each !== gone);
          const before = figures(kept.state().inForce)?.slots ?? null;
          const { outcome } = kept.takeOut(gone.job);
          const after = figures(fold(live, 50))?.slots ?? null;
          expect(outcome).toBe(after === null ? "removed" : isSame(before, after) ? "kept" : "restored");
        };
        arrival.forEach((each, turn) => {
          kept.land(each);
          live.push(each);
          expect(figures(kept.state().inForce)).toEqual(figures(fold(live, 50)));
          const out = outs[turn];
          if (out !== null && out !== undefined) leave(out);
          expect(figures(kept.state().inForce)).toEqual(figures(fold(live, 50)));
        });
        for (const out of last) leave(out);
        expect(figures(kept.state().inForce)).toEqual(figures(fold(live, 50)));
        expect(kept.state().deliveries.length).toBe(live.length);
      }),
      { numRuns: 3000 },
    );
  });

  test("no row of reading_deliveries is left that says no more than the row in force", () => {
    fc.assert(
      fc.property(deliveriesOfDay(), fc.nat(4), (all, nth) => {
        const kept = day(all);
        const gone = all[nth % all.length];
        if (gone !== undefined) kept.takeOut(gone.job);
        const { inForce, deliveries } = kept.state();
        for (const each of deliveries) {
          if (each.written) expect(slotsOf(each)).not.toEqual(slotsOf(inForce));
        }
      }),
    );
  });
});

const isSame = (a: Slots | null, b: Slots | null) => JSON.stringify(a) === JSON.stringify(b);
