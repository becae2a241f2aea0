import { describe, expect, test } from "vitest";
import { stripCells, stripRuns } from "../../../src-renderer/parts/strip-cells";
import { cells } from "../../support/renderer/build-job";

const drawn = (figures: string, live = false) =>
  stripCells(figures, live)
    .map((look) => ({ empty: ".", done: "#", same: "-", live: "*", bad: "!" })[look])
    .join("");

describe("the 48 cells of a strip", () => {
  test.each([
    ["nothing yet", "0x48", false, "................................................"],
    ["imported and unchanged", "1x2 2x2 3", false, "##--#..........................................."],
    ["one failed row outweighs all", "7 5 6 4", false, "!!!!............................................"],
    ["the last three written are blue", "1x5", true, "##***..........................................."],
    ["of fewer than three, all", "1x2", true, "**.............................................."],
    ["unchanged ones too", "2x4", true, "-***............................................"],
    ["a failed one stays red", "1x3 5 1", true, "##*!*..........................................."],
  ])("%s", (_, runs, live, picture) => {
    expect(drawn(cells(runs), live)).toBe(picture);
  });

  test("what a later version might write is drawn as empty, never as a fault", () => {
    expect(drawn("x".repeat(48))).toBe(".".repeat(48));
    expect(stripCells("111")).toHaveLength(48);
  });
});

test("equal neighbours are joined", () => {
  expect(stripRuns(stripCells(cells("1x17 5 1x22 5 1x7")))).toEqual([
    { look: "done", from: 0, to: 17 },
    { look: "bad", from: 17, to: 18 },
    { look: "done", from: 18, to: 40 },
    { look: "bad", from: 40, to: 41 },
    { look: "done", from: 41, to: 48 },
  ]);
});
