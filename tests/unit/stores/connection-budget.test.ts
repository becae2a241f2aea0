import { expect, it } from "vitest";
import { createConnectionBudget } from "../../../src-main/stores/mysql/connection-budget";
import { settled } from "../../support/fakes/fake-clock";

/** A budget of so many, whose takers are known by their names. */
function budgetOf(limit: number) {
  let now = 0;
  const budget = createConnectionBudget(limit, () => now);
  const taken: string[] = [];
  return {
    budget,
    taken,
    take: async (...names: string[]) => {
      for (const name of names) void budget.take().then(() => taken.push(name));
      await settled();
    },
    give: async () => {
      budget.give();
      await settled();
    },
    pass: (ms: number) => (now += ms),
  };
}

it("lets so many in at a time, the rest in their order", async () => {
  const { taken, take, give } = budgetOf(2);
  await take("a", "b", "c", "d");
  expect(taken).toEqual(["a", "b"]);
  await give();
  expect(taken).toEqual(["a", "b", "c"]);
  await give();
  expect(taken).toEqual(["a", "b", "c", "d"]);
});

it("shrinks to what the server grants, never below one, and tries the whole again after a minute", async () => {
  const { budget, taken, take, give, pass } = budgetOf(4);
  await take("a", "b");
  budget.shrinkTo(2);
  await take("c");
  expect(taken).toEqual(["a", "b"]);
  await give();
  expect(taken).toEqual(["a", "b", "c"]);
  budget.shrinkTo(0);
  expect(budget.size()).toBe(1);
  pass(60_000);
  expect(budget.size()).toBe(4);
  await take("d", "e");
  expect(taken).toEqual(["a", "b", "c", "d", "e"]);
});

it("never grows past its limit", () => {
  const { budget } = budgetOf(3);
  budget.shrinkTo(9);
  expect(budget.size()).toBe(3);
});
