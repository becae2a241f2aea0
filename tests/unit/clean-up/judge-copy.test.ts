import { describe, expect, it } from "vitest";
import { judgeCompleted, judgeOld } from "../../../src-main/clean-up/judge-copy";
import type { JobAge } from "../../../src-main/ports/retention-store";

const HOUR = 3_600_000;
const now = Date.parse("2025-11-25T14:00:00Z");
const hoursAgo = (hours: number) => ({ completedAt: new Date(now - hours * HOUR).toISOString() });
const job = (given: Partial<JobAge> = {}): JobAge => ({
  ...{ batchId: "b", status: "completed", deleted: false, undoUnderWay: false, undone: false },
  ...{ endedHoursAgo: 100 },
  ...given,
});

describe("a copy goes by itself only where both clocks say 72 hours", () => {
  it.each([
    ["by both", 72, job({ endedHoursAgo: 72 }), "remove"],
    ["by this computer's, set forward", 9000, job({ endedHoursAgo: 1 }), "too_new"],
    ["by the database's alone", 71, job(), "too_new"],
    ["of an import that the store forgot", 100, undefined, "forgotten"],
    ["of a failed import", 100, job({ status: "failed" }), "unfinished"],
    ["of one that was queued again", 100, job({ status: "queued", endedHoursAgo: null }), "unfinished"],
    ["of one that is being undone", 100, job({ undoUnderWay: true }), "undo_under_way"],
  ] as const)("%s", (_, hours, row, verdict) => {
    expect(judgeCompleted(hoursAgo(hours), row, now)).toBe(verdict);
  });
});

describe("a person's clean-up of 30 days", () => {
  it.each([
    ["an old failed one", job({ status: "failed", endedHoursAgo: 721 }), "remove"],
    ["an old cancelled one", job({ status: "cancelled", endedHoursAgo: 721 }), "remove"],
    ["one of exactly 30 days", job({ endedHoursAgo: 720 }), "too_new"],
    ["a stub, whatever its age", job({ deleted: true, endedHoursAgo: 1 }), "remove"],
    ["one that waits", job({ status: "queued", endedHoursAgo: null }), "unfinished"],
    ["one that runs", job({ status: "processing", endedHoursAgo: null }), "unfinished"],
    ["one that is being undone", job({ undoUnderWay: true, endedHoursAgo: 9000 }), "undo_under_way"],
    ["one that the store does not know", undefined, "forgotten"],
  ] as const)("%s", (_, row, verdict) => {
    expect(judgeOld(row, 30)).toBe(verdict);
  });
});
