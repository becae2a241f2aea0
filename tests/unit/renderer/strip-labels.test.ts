import { describe, expect, test } from "vitest";
import { stripLabels } from "../../../src-renderer/pages/job-detail/strip-labels";
import { labelledCells } from "../../../src-renderer/state/labelled-cells";
import { cells } from "../../support/renderer/build-job";

describe("figures below the strip", () => {
  test.each<[string, [number, number][], [number, number][]]>([
    [
      "far apart, each its own",
      [
        [17, 9],
        [41, 3],
      ],
      [
        [17, 9],
        [41, 3],
      ],
    ],
    [
      "in the order of the file",
      [
        [41, 3],
        [17, 9],
      ],
      [
        [17, 9],
        [41, 3],
      ],
    ],
    [
      "neighbours together at the first",
      [
        [17, 9],
        [18, 1],
        [20, 2],
      ],
      [[17, 12]],
    ],
    [
      "from the label's cell on, not from the last",
      [
        [17, 1],
        [20, 1],
        [22, 1],
      ],
      [
        [17, 2],
        [22, 1],
      ],
    ],
    ["none", [], []],
  ])("%s", (_, counts, labels) => {
    expect(stripLabels(new Map(counts)).map(({ cell, failed }) => [cell, failed])).toEqual(labels);
  });
});

describe("red cells that get a figure", () => {
  const done = { status: "completed" as const, failedRows: 12 };

  test("those with a failed row, whatever else is in them", () => {
    expect(labelledCells({ ...done, cells: cells("1x17 5 1x22 4 7 6 1x5") })).toEqual([17, 40, 41, 42]);
  });

  test.each([
    ["a job under way: the figures would not stand still", { ...done, status: "processing" as const }],
    [
      "more failed rows than are kept as problems: the figures would not add up",
      { ...done, failedRows: 1001 },
    ],
  ])("none of %s", (_, job) => {
    expect(labelledCells({ ...job, cells: cells("5x2") })).toEqual([]);
  });

  test("none where there are many: they would run into one another", () => {
    expect(labelledCells({ ...done, cells: cells("5x8") })).toHaveLength(8);
    expect(labelledCells({ ...done, cells: cells("5x9") })).toEqual([]);
  });
});
