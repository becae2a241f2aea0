import { describe, expect, it } from "vitest";
import { stateWord, type StateOf } from "../../../src-shared/jobs/state-word";

const queued: StateOf = {
  status: "queued",
  revertedBy: null,
  revertedAt: null,
  duplicateOf: null,
  errorCode: null,
  cancelRequestedAt: null,
  nextAttemptAt: null,
  waitsFor: null,
  dryRun: false,
  failedRows: 0,
  paused: false,
};
const at = "2026-11-24 10:00:00.000000";

describe("stateWord", () => {
  it.each<[string, Partial<StateOf>]>([
    ["queued", {}],
    ["paused", { paused: true }],
    ["waiting", { waitsFor: 7, paused: true }],
    ["trying_again", { nextAttemptAt: at, waitsFor: 7, paused: true }],
    ["importing", { status: "processing", paused: true }],
    ["stopping", { status: "processing", cancelRequestedAt: at }],
    ["imported", { status: "completed" }],
    ["with_problems", { status: "completed", failedRows: 3 }],
    ["checked", { status: "completed", dryRun: true, failedRows: 3 }],
    ["already_in", { status: "completed", duplicateOf: 4 }],
    ["failed", { status: "failed", errorCode: "no_meter_column" }],
    ["needs_answer", { status: "failed", errorCode: "needs_answer" }],
    ["cancelled", { status: "cancelled" }],
    ["undoing", { status: "completed", revertedBy: 9 }],
    ["undone", { status: "completed", revertedBy: 9, revertedAt: at }],
  ])("%s", (word, row) => {
    expect(stateWord({ ...queued, ...row })).toBe(word);
  });
});
