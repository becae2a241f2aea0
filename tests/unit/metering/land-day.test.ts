import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, type Delivery } from "../../../src-shared/metering/fold";
import { deliveriesOfDay, mergeRules, slots } from "../../support/readings/arbitraries";
import { delivery, slotsOf } from "../../support/readings/delivery";
import { KeptDay } from "../../support/readings/kept-day";

const day = (landed: readonly Delivery[]): KeptDay => {
  const kept = new KeptDay(50);
  for (const each of landed) kept.land(each);
  return kept;
};

describe("landDay: what is written for a day", () => {
  test("a first delivery is the row in force and a coverage bit, no more", () => {
    const landing = new KeptDay(50).land(delivery(1, [5, 6]));
    expect(slotsOf(landing.inForce)).toEqual([5, 6]);
    expect(landing).toMatchObject({ write: [], dropOwn: false, covers: true, others: [] });
  });

  test("an equal second delivery is a coverage bit alone", () => {
    const landing = day([delivery(1, [5, 6])]).land(delivery(2, [5, 6]));
    expect(landing).toMatchObject({ inForce: null, write: [], covers: true });
  });

  test("before a day changes, what was in force is written out under the jobs that delivered it", () => {
    const landing = day([delivery(1, [5, 6]), delivery(2, [5, 6])]).land(delivery(3, [5, 9]));
    expect(slotsOf(landing.inForce)).toEqual([5, 9]);
    expect(landing.write.map((row) => [row.job, slotsOf(row)])).toEqual([
      [1, [5, 6]],
      [2, [5, 6]],
    ]);
  });

  test("a job whose part of the day differs from the whole is written out itself", () => {
    const landing = day([delivery(1, [5])]).land(delivery(2, [null, 6]));
    expect(slotsOf(landing.inForce)).toEqual([5, 6]);
    expect(landing.write.map((row) => [row.job, slotsOf(row)])).toEqual([
      [1, [5]],
      [2, [null, 6]],
    ]);
  });

  test("an older job that comes after its correction is kept beside it, and changes nothing", () => {
    const landing = day([delivery(2, [9])]).land(delivery(1, [5]));
    expect(landing.inForce).toBeNull();
    expect(landing.write.map((row) => [row.job, slotsOf(row)])).toEqual([[1, [5]]]);
    expect(landing.judgement).toMatchObject({ changed: 0, newerKept: 1, newerJob: 2 });
  });

  test("an older job that comes late and equal takes the day over: a repeat is not what brought it", () => {
    const landing = day([delivery(2, [5])]).land(delivery(1, [5]));
    expect(landing.inForce).toMatchObject({ job: 1 });
    expect(landing.write).toEqual([]);
  });

  test("a job's second part of a day joins its first, and its last value of a half-hour wins", () => {
    const kept = day([delivery(1, ["5e", 6])]);
    const landing = kept.land(delivery(1, [7, null, 8]));
    expect(slotsOf(landing.inForce)).toEqual([7, 6, 8]);
    expect(landing).toMatchObject({ write: [], covers: false });
  });

  test("a job's own row there goes when its second part makes it equal to what is in force", () => {
    const kept = day([delivery(2, [5, 6]), delivery(1, [5])]);
    expect(kept.rowsWritten).toBe(1);
    const landing = kept.land(delivery(1, [null, 6]));
    expect(landing).toMatchObject({ dropOwn: true, write: [] });
    expect(kept.rowsWritten).toBe(0);
  });
});

/** Jobs whose deliveries come in one to three parts, arriving interleaved in any order of jobs. */
const arrivals = fc
  .array(fc.record({ merge: mergeRules, parts: fc.array(slots, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((jobs) => {
    const turns = jobs.flatMap((job, index) => job.parts.map(() => index));
    return fc.shuffledSubarray(turns, { minLength: turns.length }).map((order) => {
      const next = jobs.map(() => 0);
      return order.map((index) => {
        const job = jobs[index];
        const part = next[index] ?? 0;
        next[index] = part + 1;
        return delivery(index + 1, job?.parts[part] ?? [], {
          merge: job?.merge ?? "keep_actual",
          line: part + 1,
        });
      });
    });
  });

/** What each job delivers in all: its later parts over its earlier ones. */
function wholes(parts: readonly Delivery[]): Delivery[] {
  const byJob = new Map<number, Delivery>();
  for (const part of parts) {
    const before = byJob.get(part.job);
    if (before === undefined) byJob.set(part.job, part);
    else {
      const older = slotsOf(before) ?? [];
      const newer = slotsOf(part) ?? [];
      const joined = Array.from({ length: 50 }, (_, slot) => newer[slot] ?? older[slot] ?? null);
      byJob.set(part.job, delivery(part.job, joined, { merge: part.merge }));
    }
  }
  return [...byJob.values()];
}

const figures = (folded: ReturnType<typeof fold>) => folded && { slots: slotsOf(folded), job: folded.job };

describe("landDay keeps the fold", () => {
  test("whatever order jobs and their parts arrive in, what is in force is the fold of all", () => {
    fc.assert(
      fc.property(arrivals, (parts) => {
        expect(figures(day(parts).state().inForce)).toEqual(figures(fold(wholes(parts), 50)));
      }),
      { numRuns: 2000 },
    );
  });

  test("what is kept suffices to fold without any one job: the undo equation", () => {
    fc.assert(
      fc.property(arrivals, (parts) => {
        const kept = day(parts).state().deliveries;
        const all = wholes(parts);
        for (const { job } of all) {
          const undone = fold(
            kept.filter((each) => each.job !== job),
            50,
          );
          const never = fold(
            all.filter((each) => each.job !== job),
            50,
          );
          expect(figures(undone)).toEqual(figures(never));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("a first load of any day writes no row of deliveries", () => {
    fc.assert(
      fc.property(deliveriesOfDay(), ([first]) => {
        if (first !== undefined) expect(day([first]).rowsWritten).toBe(0);
      }),
    );
  });
});
