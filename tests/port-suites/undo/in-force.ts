import { expect, it } from "vitest";
import type { InForceDays } from "../../../src-shared/contract/undo";
import { row } from "../../support/readings/batch-of";
import type { Slots } from "../../support/readings/delivery";
import { askUndo, bring, runUndo, type UndoFile } from "../../support/readings/undo-world";
import type { TestStore } from "../../support/stores/store-targets";

const A = "1200023305967";
const on = (day: string, slots: Slots) => row(A, `2025-11-${day}`, slots);
const reactive = (day: string, slots: Slots) => ({
  brings: [{ meter: A, quantity: "RI" as const, day: `2025-11-${day}`, slots }],
});

const whole = (days: number): InForceDays => ({ whole: days, part: 0, none: 0 });

/** Each with what is in force of its first file once all are in. */
const cases: readonly [string, readonly UndoFile[], InForceDays][] = [
  ["alone: all of it", [{ rows: [on("01", [5]), on("02", [6])] }], whole(2)],
  [
    "corrected on one day and on half of another",
    [
      { rows: [on("01", [5, 6]), on("02", [5, 6]), on("03", [7])] },
      { rows: [on("01", [8, 9]), on("02", [5, 9])] },
    ],
    { whole: 1, part: 1, none: 1 },
  ],
  [
    "filled around by another: its own values are all in force",
    [{ rows: [on("01", [5])] }, { rows: [on("01", [null, 6])] }],
    whole(1),
  ],
  ["repeated by another", [{ rows: [on("01", [5])] }, { rows: [on("01", [5])] }], whole(1)],
  [
    "the same figure, now an actual: the estimate is not in force any more",
    [{ rows: [on("01", ["5e"])] }, { rows: [on("01", [5])] }],
    { whole: 0, part: 0, none: 1 },
  ],
  [
    "an estimate that an earlier actual keeps out",
    [{ rows: [on("01", [5])] }, { rows: [on("01", ["7e"])] }],
    whole(1),
  ],
  [
    "one channel of two corrected: in part",
    [{ rows: [on("01", [5]), reactive("01", [1]), on("02", [5])] }, { rows: [reactive("01", [2])] }],
    { whole: 1, part: 1, none: 0 },
  ],
  [
    "both channels corrected",
    [{ rows: [on("01", [5]), reactive("01", [1])] }, { rows: [reactive("01", [2]), on("01", [6])] }],
    { whole: 0, part: 0, none: 1 },
  ],
  [
    "daily totals corrected",
    [
      { type: "daily", rows: [on("01", [500]), on("02", [600])] },
      { type: "daily", rows: [on("01", [501])] },
    ],
    { whole: 1, part: 0, none: 1 },
  ],
];

export function undoInForce(given: () => TestStore): void {
  it.each(cases)("%s", async (_, files, want) => {
    const { readings } = given().store;
    const jobs = [];
    for (const file of files) jobs.push(await bring(given(), file));
    const [first, ...others] = jobs;
    if (first === undefined) throw new Error("no file");
    expect(await readings.inForce(first.id)).toEqual(want);
    // The others undone, all of it is in force again; itself undone, none of it is there.
    for (const other of others) await runUndo(given(), (await askUndo(given(), other)).id);
    expect(await readings.inForce(first.id)).toEqual(whole(want.whole + want.part + want.none));
    await runUndo(given(), (await askUndo(given(), first)).id);
    expect(await readings.inForce(first.id)).toEqual(whole(0));
  });

  it("a job that brought nothing has nothing in force", async () => {
    expect(await given().store.readings.inForce(4711)).toEqual(whole(0));
  });
}
