import { describe, expect, test } from "vitest";
import { splitHash } from "../../../src-renderer/client/hash-location";
import { isLetterChord, keyChord } from "../../../src-renderer/parts/key-chord";
import { splitName } from "../../../src-renderer/parts/split-name";
import { landingHeights } from "../../../src-renderer/pages/imports/file-drag";
import { withKept } from "../../../src-renderer/parts/virtual-rows";

const press = (key: string, held: string[] = []) => ({
  key,
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
  altKey: held.includes("alt"),
  shiftKey: held.includes("shift"),
});

describe("a key press as a chord", () => {
  test.each([
    ["o", ["ctrl"], false, "mod+o"],
    ["o", ["meta"], true, "mod+o"],
    ["o", ["ctrl"], true, "other+o"],
    ["O", ["ctrl"], false, "mod+o"],
    ["?", ["shift"], false, "?"],
    ["J", ["shift"], false, "j"],
    ["Delete", [], false, "delete"],
    ["Tab", ["shift"], false, "shift+tab"],
    ["ArrowUp", ["alt"], false, "alt+arrowup"],
    [" ", [], false, "space"],
    ["Escape", [], false, "esc"],
  ])("%s with %j (macOS: %s) is %s", (key, held, mac, chord) => {
    expect(keyChord(press(key, held), mac)).toBe(chord);
  });

  test.each([
    ["j", true],
    ["/", true],
    ["mod+j", false],
    ["enter", false],
  ])("%s is a single letter: %s", (chord, letter) => {
    expect(isLetterChord(chord)).toBe(letter);
  });
});

test.each([
  ["daily.csv", ["", "daily.csv"]],
  // The mark of a cut is as wide as what it would save.
  ["half-hourly.csv", ["", "half-hourly.csv"]],
  ["half-hourly-01.csv", ["half", "-hourly-01.csv"]],
  ["leeds-portfolio_hh_2025-10.csv", ["leeds-portfolio_", "hh_2025-10.csv"]],
  // A character of several code points is never cut in two.
  ["👩‍👩‍👧".repeat(18), ["👩‍👩‍👧".repeat(4), "👩‍👩‍👧".repeat(14)]],
])("the end of %s is kept", (name, parts) => {
  expect(splitName(name)).toEqual(parts);
});

test.each([
  ["", "/", ""],
  ["#/history", "/history", ""],
  ["#/history?status=failed&page=2", "/history", "status=failed&page=2"],
  ["#history", "/history", ""],
  ["#/history/550e8400?tab=warnings", "/history/550e8400", "tab=warnings"],
])("the fragment %s is the route %s with %s", (hash, path, query) => {
  expect(splitHash(hash)).toEqual([path, query]);
});

test("cells rise under the pointer and lie flat where none is", () => {
  expect(new Set(landingHeights(null))).toEqual(new Set([0]));
  const heights = landingHeights(24.5);
  expect(heights).toHaveLength(48);
  expect(heights.indexOf(Math.max(...heights))).toBe(24);
  expect(heights[24]).toBe(1);
  expect(heights[23]).toBeCloseTo(heights[25] ?? NaN);
  expect(heights[10]).toBe(0);
});

test.each([
  [[3, 4, 5], null, [3, 4, 5]],
  [[3, 4, 5], 4, [3, 4, 5]],
  [[3, 4, 5], 90, [3, 4, 5, 90]],
  [[3, 4, 5], 0, [0, 3, 4, 5]],
  [[3, 4, 5], -1, [3, 4, 5]],
])("rows %j with %s kept are %j", (range, keep, rows) => {
  expect(withKept(range, keep)).toEqual(rows);
});
