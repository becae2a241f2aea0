import { describe, expect, it } from "vitest";
import { afterwardsOf } from "../../../../src-main/intake/watch/afterwards-of";
import { createQuietWatch } from "../../../../src-main/intake/watch/quiet-watch";
import { isDue, readSchedule } from "../../../../src-main/intake/watch/read-schedule";

const file = (size: number, mtimeNs = "1") => ({ path: "a.csv", size, mtimeNs });

describe("a file is taken once nobody writes it any more", () => {
  it("that is, once it has looked the same for so long", () => {
    const watch = createQuietWatch();
    expect(watch.look([file(10)], 0, 10_000)).toEqual({ quiet: [], wait: 10_000 });
    expect(watch.look([file(10)], 9_999, 10_000)).toEqual({ quiet: [], wait: 1 });
    expect(watch.look([file(10)], 10_000, 10_000)).toEqual({ quiet: [file(10)], wait: null });
  });

  it.each([
    ["it grew", file(11)],
    ["it was written over, its length the same", file(10, "2")],
  ])("which begins anew when %s", (_, changed) => {
    const watch = createQuietWatch();
    watch.look([file(10)], 0, 10_000);
    expect(watch.look([changed], 9_000, 10_000)).toEqual({ quiet: [], wait: 10_000 });
    expect(watch.look([changed], 18_999, 10_000).quiet).toEqual([]);
    expect(watch.look([changed], 19_000, 10_000).quiet).toEqual([changed]);
  });

  it("and anew when it was gone in between", () => {
    const watch = createQuietWatch();
    watch.look([file(10)], 0, 10_000);
    watch.look([], 5_000, 10_000);
    expect(watch.look([file(10)], 10_000, 10_000).quiet).toEqual([]);
  });
});

describe("what becomes of a file in its folder", () => {
  const folder = { afterwards: "move", onFailure: "move" } as const;
  it.each([
    ["completed", folder, false, { kind: "move", into: "imported" }],
    ["failed", folder, false, { kind: "move", into: "failed" }],
    ["cancelled", folder, false, { kind: "move", into: "failed" }],
    ["completed", { ...folder, afterwards: "delete" }, false, { kind: "delete" }],
    ["failed", { ...folder, afterwards: "delete", onFailure: "leave" }, false, { kind: "leave" }],
    ["undone", { ...folder, afterwards: "delete" }, false, { kind: "leave" }],
    ["lost", { ...folder, afterwards: "delete" }, false, { kind: "leave" }],
    ["completed", { ...folder, afterwards: "delete" }, true, { kind: "leave" }],
    ["completed", { ...folder, afterwards: "leave" }, false, { kind: "leave" }],
  ] as const)("%s, by %j, dry run %s", (outcome, rule, dryRun, then) => {
    expect(afterwardsOf(rule, { dryRun }, outcome)).toEqual(then);
  });
});

describe("a schedule", () => {
  it.each([
    ["0 6 * * 1-5", "At 06:00, Monday to Friday"],
    ["30 18 * * *", "At 18:30"],
    ["*/15 * * * *", "Every 15 minutes"],
  ])("%s is read as %s", (cron, words) => {
    expect(readSchedule(cron).words).toBe(words);
  });

  it.each(["at six", "61 * * * *", "* * * *", "0 0 6 * * *", ""])("“%s” is none", (cron) => {
    expect(() => readSchedule(cron)).toThrow(
      expect.objectContaining({ code: "folder_schedule_invalid" }) as Error,
    );
  });

  const at = (text: string) => new Date(`2025-11-24T${text}:00`);
  const folder = (last: string | null, set = "05:00") => ({
    lastRunAt: last === null ? null : at(last).toISOString(),
    scheduledAt: at(set).toISOString(),
    addedAt: at("00:00").toISOString(),
  });
  const schedule = readSchedule("0 6,12 * * *");
  it.each([
    ["before its first time", folder(null), "05:59", false],
    ["at its time", folder(null), "06:00", true],
    ["after one that was missed while nothing ran", folder(null), "09:30", true],
    ["once it has run", folder("06:00"), "11:59", false],
    ["at the next", folder("06:00"), "12:00", true],
    ["set after the time", folder(null, "07:00"), "08:00", false],
    ["with a last run in the future, since the clock was set back", folder("18:00"), "11:00", false],
  ] as const)("is due %s", (_, of, now, due) => {
    expect(isDue(of, schedule, at(now).getTime())).toBe(due);
  });
});
