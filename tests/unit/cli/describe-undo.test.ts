import { describe, expect, it } from "vitest";
import { describePreview, describeUndo } from "../../../src-main/cli/describe-undo";
import { buildPreview, buildUndo } from "../../support/renderer/build-undo";

describe("an undo in a terminal", () => {
  it.each([
    [
      "done",
      buildUndo({ word: "undone", removed: 1420, restored: 310, kept: 40, total: 1770 }),
      "leeds.csv: undone. 1,420 meter-days removed, 310 back to earlier values, 40 kept.",
    ],
    [
      "under way",
      buildUndo({ word: "undoing", removed: 380, total: 1420 }),
      "leeds.csv: undoing, 380 of 1,420 meter-days taken out.",
    ],
    [
      "stopped",
      buildUndo({
        ...{ word: "failed", kept: 1, total: 2 },
        failure: { code: "store_error", params: { reason: "No such table." }, retryable: false },
      }),
      /^leeds\.csv: the undo stopped, 1 of 2 meter-days taken out\. .*No such table\./,
    ],
  ])("%s", (_, undo, said) => {
    if (typeof said === "string") expect(describeUndo("leeds.csv", undo)).toBe(said);
    else expect(describeUndo("leeds.csv", undo)).toMatch(said);
  });

  it("its preview counts the imports that are not named", () => {
    const keptBy = [{ batchId: "b-1", filename: "a.csv", days: 30 }];
    const preview = buildPreview({ kept: 31, keptBy, keptByCount: 3, from: "2025-11-01", to: "2025-11-30" });
    expect(describePreview("leeds.csv", preview)).toEqual([
      "leeds.csv: what undo would make of its 31 meter-days from 2025-11-01 to 2025-11-30. Nothing was changed.",
      "  0 meter-days removed: nobody else brought them",
      "  0 meter-days back to what other imports brought",
      "  31 meter-days kept: another import brought the same, or a later one other values",
      "    by a.csv, b-1: 30 meter-days",
      "    and by 2 other imports",
    ]);
  });

  it("its preview of one day, and of an import that is out already", () => {
    const one = buildPreview({ removed: 1, from: "2025-11-01", to: "2025-11-01" });
    expect(describePreview("leeds.csv", one)[0]).toContain("of its 1 meter-day on 2025-11-01.");
    expect(describePreview("leeds.csv", buildPreview())).toEqual([
      "leeds.csv: nothing of it is in any more.",
    ]);
  });
});
