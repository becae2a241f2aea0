import { describe, expect, it } from "vitest";
import { cellOfByte, CELLS, EMPTY_CELLS, fillCells, paintCells } from "../../../src-shared/jobs/strip-cells";

const strip = (painted: Record<number, string>) =>
  Array.from({ length: CELLS }, (_, cell) => painted[cell] ?? "0").join("");

describe("cellOfByte", () => {
  it.each([
    [0, 4800, 0],
    [99, 4800, 0],
    [100, 4800, 1],
    [4799, 4800, 47],
    [4800, 4800, 47],
    [0, 0, 0],
  ])("byte %i of %i lies in cell %i", (offset, size, cell) => {
    expect(cellOfByte(offset, size)).toBe(cell);
  });
});

describe("paintCells", () => {
  it("adds what was seen to what was there", () => {
    const seen = new Uint8Array(CELLS);
    seen[3] = 4;
    expect(paintCells(strip({ 3: "1" }), seen)).toBe(strip({ 3: "5" }));
  });
});

describe("fillCells", () => {
  it("leaves an import that has not begun empty", () => {
    expect(fillCells(EMPTY_CELLS, 0, 1000)).toBe(EMPTY_CELLS);
  });
  it("fills a finished file of few rows from end to end", () => {
    expect(fillCells(strip({ 6: "1", 30: "2" }), 1000, 1000)).toBe("1".repeat(30) + "2".repeat(18));
  });
  it("fills no further than what is done", () => {
    expect(fillCells(strip({ 6: "1" }), 500, 1000)).toBe("1".repeat(24) + "0".repeat(24));
  });
});
