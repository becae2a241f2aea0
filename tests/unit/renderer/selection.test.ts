import { describe, expect, test } from "vitest";
import {
  nothingSelected,
  within,
  withEvery,
  withRange,
  withToggled,
  type Selection,
} from "../../../src-renderer/state/selection";

const order = ["a", "b", "c", "d", "e"];
const ticked = (selection: Selection) => [...selection.keys].sort().join("");

/** What a person does, one after another. */
const after = (...steps: ((selection: Selection) => Selection)[]) =>
  steps.reduce((selection, step) => step(selection), nothingSelected);
const toggle = (key: string) => (selection: Selection) => withToggled(selection, key);
const range = (to: string, from?: string) => (selection: Selection) => withRange(selection, order, to, from);

describe("ticking rows", () => {
  test.each([
    ["one after another", [toggle("a"), toggle("d")], "ad"],
    ["twice is not at all", [toggle("a"), toggle("d"), toggle("a")], "d"],
    ["a range from the last one", [toggle("b"), range("d")], "bcd"],
    ["a range upwards", [toggle("d"), range("b")], "bcd"],
    ["a range that shrinks gives its rows back", [toggle("b"), range("e"), range("c")], "bc"],
    ["a range that turns round", [toggle("c"), range("e"), range("a")], "abc"],
    ["beside what was ticked before", [toggle("a"), toggle("c"), range("e"), range("d")], "acd"],
    ["a range that starts nowhere is its end", [range("d")], "d"],
    ["a range from the cursor", [range("c", "b"), range("d", "c")], "bcd"],
    ["a range whose start has left the list starts at the cursor", [toggle("x"), range("c", "b")], "bcx"],
  ])("%s", (_name, steps, expected) => {
    expect(ticked(after(...steps))).toBe(expected);
  });

  test("every row in sight; unticking one leaves the others", () => {
    const every = withEvery(order);
    expect(ticked(every)).toBe("abcde");
    expect(ticked(withToggled({ ...every, all: true }, "b"))).toBe("acde");
    expect(withToggled({ ...every, all: true }, "b").all).toBe(false);
  });
});

describe("a list that changes under its ticks", () => {
  test("takes the ticks of the rows that left along", () => {
    expect(ticked(within(after(toggle("a"), toggle("x")), order))).toBe("a");
  });

  test("of all that match, the rows in sight are those of now", () => {
    const all = { ...withEvery(["a", "b"]), all: true };
    expect(ticked(within(all, ["b", "c"]))).toBe("bc");
    expect(within(all, ["b", "c"]).all).toBe(true);
  });
});
