import { describe, expect, test } from "vitest";
import {
  inForceText,
  spokenPhrases,
  undoingSentence,
  undoneSentence,
  undoneTitle,
  undoPercent,
  undoPhrases,
  undoValueText,
} from "../../../src-renderer/copy/undo";
import { at, NOW } from "../../support/renderer/build-job";
import { buildPreview, buildUndo } from "../../support/renderer/build-undo";

const leeds = { batchId: "l", filename: "leeds_v2.csv", days: 40 };
const york = { batchId: "y", filename: "york.csv", days: 3 };
const hull = { batchId: "h", filename: "hull.csv", days: 1 };

describe("what an undo will do", () => {
  test.each([
    [{ removed: 1420 }, "This takes out 1,420 days of readings."],
    [{ removed: 1 }, "This takes out 1 day of readings."],
    [
      { removed: 1420, restored: 310 },
      "This takes out 1,420 days of readings and puts back the earlier values of 310 days.",
    ],
    [{ restored: 1 }, "This puts back the earlier values of 1 day."],
    [
      { removed: 1420, restored: 310, kept: 40, keptBy: [leeds], keptByCount: 1 },
      "This takes out 1,420 days of readings and puts back the earlier values of 310 days. 40 days stay: leeds_v2.csv brought them too.",
    ],
    [
      { removed: 2_400_000, kept: 1, keptBy: [leeds], keptByCount: 1 },
      "This takes out 2.4 million days of readings. 1 day stays: leeds_v2.csv brought it too.",
    ],
    [
      { restored: 2, kept: 43, keptBy: [leeds, york], keptByCount: 2 },
      "This puts back the earlier values of 2 days. 43 days stay: leeds_v2.csv and york.csv brought them too.",
    ],
    [
      { kept: 44, keptBy: [leeds, york, hull], keptByCount: 3 },
      "This changes no reading. All 44 days stay: leeds_v2.csv, york.csv and hull.csv brought them too.",
    ],
    [
      { kept: 44, keptBy: [leeds, york], keptByCount: 6 },
      "This changes no reading. All 44 days stay: leeds_v2.csv, york.csv and 4 other imports brought them too.",
    ],
    [
      { kept: 1, keptBy: [leeds], keptByCount: 2 },
      "This changes no reading. 1 day stays: leeds_v2.csv and 1 other import brought it too.",
    ],
    [{}, "Nothing of this import is in any more."],
  ])("%j", (preview, text) => {
    expect(spokenPhrases(undoPhrases(buildPreview(preview)))).toBe(text);
  });

  test("the imports that are named are known by their batch ids", () => {
    const phrases = undoPhrases(buildPreview({ kept: 43, keptBy: [leeds, york], keptByCount: 2 }));
    expect(phrases.filter((phrase) => typeof phrase !== "string")).toEqual([
      { batchId: "l", filename: "leeds_v2.csv" },
      { batchId: "y", filename: "york.csv" },
    ]);
  });
});

describe("an undo that goes on", () => {
  test.each([
    ["waits", { startedAt: null }, "It starts when there is room beside the imports under way."],
    ["has just begun", { total: 0 }, "Its readings are being taken out."],
    ["goes on", { removed: 300, restored: 60, kept: 20 }, "380 of 1,420 days done."],
    [
      "stopped half-way",
      {
        removed: 300,
        word: "failed",
        failure: { code: "store_error", params: { reason: "x" }, retryable: false },
      },
      "The database reported an error. 300 of 1,420 days are done; the rest is still in.",
    ],
    [
      "stopped at once",
      { word: "failed", failure: { code: "store_error", params: { reason: "x" }, retryable: false } },
      "The database reported an error. Nothing was taken out yet.",
    ],
    [
      "is tried again",
      { removed: 300, word: "trying_again", failure: { code: "store_busy", params: {}, retryable: true } },
      "The database was busy. It is tried again by itself. 300 of 1,420 days are done; the rest is still in.",
    ],
  ] as const)("%s", (_, given, sentence) => {
    expect(undoingSentence(buildUndo({ total: 1420, ...given }))).toBe(sentence);
  });

  test("tells its progress", () => {
    const undo = buildUndo({ total: 1420, removed: 300, restored: 60, kept: 20 });
    expect(undoPercent(undo)).toBeCloseTo(26.76, 2);
    expect(undoValueText(undo)).toBe("26 %, 380 of 1,420 days");
    expect(undoPercent(buildUndo({ total: 0 }))).toBe(0);
  });
});

describe("an undo that is done", () => {
  test("is told without figures until those of its end are there", () => {
    const underWay = buildUndo({ total: 1420, removed: 300 });
    expect([undoneTitle(underWay, NOW), undoneSentence(underWay)]).toEqual([
      "Undone",
      "Its readings were taken out.",
    ]);
    expect([undoneTitle(null, NOW), undoneSentence(null)]).toEqual([
      "Undone",
      "Its readings were taken out.",
    ]);
  });

  test.each([
    ["on another day", { completedAt: at("14:05", "2025-11-24") }, "Undone by Amir Khan on 24 Nov, 14:05"],
    ["today", { completedAt: at("14:05") }, "Undone by Amir Khan today, 14:05"],
    [
      "in another year",
      { completedAt: at("14:05", "2024-11-24") },
      "Undone by Amir Khan on 24 Nov 2024, 14:05",
    ],
    ["by nobody that is known", { by: null, completedAt: at("14:05") }, "Undone on LDS-WS-014 today, 14:05"],
  ])("%s", (_, given, title) => {
    expect(undoneTitle(buildUndo({ ...given, word: "undone" }), NOW)).toBe(title);
  });

  test.each([
    [{ removed: 1420 }, "1,420 days were taken out."],
    [{ removed: 1, kept: 2 }, "1 day was taken out and 2 stayed."],
    [
      { removed: 1420, restored: 310, kept: 40 },
      "1,420 days were taken out, 310 went back to earlier values and 40 stayed.",
    ],
    [{ restored: 1, kept: 1 }, "1 day went back to earlier values and 1 stayed."],
    [{ kept: 40 }, "40 days stayed."],
    [{}, "Nothing of it was in any more."],
  ])("%j", (given, sentence) => {
    expect(undoneSentence(buildUndo({ ...given, word: "undone" }))).toBe(sentence);
  });
});

test.each([
  [{ whole: 1380, part: 30, none: 10 }, "1,380 of 1,420 days still in force, 30 in part"],
  [{ whole: 1380, part: 0, none: 40 }, "1,380 of 1,420 days still in force"],
  [{ whole: 0, part: 30, none: 10 }, "0 of 40 days still in force, 30 in part"],
  [{ whole: 1420, part: 0, none: 0 }, "All 1,420 days still in force"],
  [{ whole: 1, part: 0, none: 0 }, "Its day is still in force"],
  [{ whole: 0, part: 0, none: 40 }, "None of its 40 days is in force any more"],
  [{ whole: 0, part: 0, none: 1 }, "Its day is not in force any more"],
  [{ whole: 0, part: 0, none: 0 }, null],
])("still in force: %j", (inForce, text) => {
  expect(inForceText(inForce)).toBe(text);
});
