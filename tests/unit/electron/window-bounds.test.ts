import { describe, expect, it } from "vitest";
import { windowBounds } from "../../../src-main/electron/window-bounds";

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const beside = { x: 1920, y: 0, width: 1920, height: 1080 };
const at = (x: number | null, y: number | null) => ({ x, y, width: 1000, height: 700 });
const size = { width: 1000, height: 700 };

describe("where the window opens", () => {
  it.each([
    ["never opened before", null, [screen], { width: 1180, height: 780 }],
    ["as it was left", at(200, 100), [screen], at(200, 100)],
    ["on the second screen", at(2000, 100), [screen, beside], at(2000, 100)],
    ["on a screen that is gone", at(2000, 100), [screen], size],
    ["half off the left edge", at(-500, 100), [screen], at(-500, 100)],
    ["just off the left edge", at(-1000, 100), [screen], size],
    ["above the top", at(100, -700), [screen], size],
    ["without a place", at(null, null), [screen], size],
  ])("%s", (_name, saved, screens, opened) => {
    expect(windowBounds(saved, screens)).toEqual(opened);
  });
});
