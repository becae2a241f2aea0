import { describe, expect, test } from "vitest";
import { announcements } from "../../../src-renderer/pages/imports/queue-announcements";
import { resultToOpen } from "../../../src-renderer/pages/imports/wait-for-result";
import { buildJob } from "../../support/renderer/build-job";
import { finished, leeds, stark } from "../../support/renderer/scenes";

const at = (percent: number) => ({ ...leeds(), batchId: "long", progress: { ...leeds().progress, percent } });

describe("what is told to a screen reader", () => {
  const none = { importing: [], finished: [] };
  const three = ["a", "b", "c"].map((filename) => buildJob({ filename, status: "processing" }));
  test.each([
    ["nothing new", none, none, []],
    ["a start", none, { ...none, importing: [stark()] }, ["Stark_export_ALL_SITES_2024.csv: import started"]],
    ["three at once", none, { ...none, importing: three }, ["3 imports started"]],
    [
      "an end",
      none,
      { ...none, finished: [finished("a.csv", "13:00", "13:01", { failedRows: 12 })] },
      ["a.csv: with problems, 12 rows failed"],
    ],
    [
      "a quarter passed",
      { ...none, importing: [at(24.9)] },
      { ...none, importing: [at(26)] },
      ["leeds-portfolio_hh_2025-10.csv: 25 % done"],
    ],
    ["within a quarter", { ...none, importing: [at(26)] }, { ...none, importing: [at(49.9)] }, []],
    [
      "the longest only",
      { ...none, importing: [at(10), { ...stark(), batchId: "s" }] },
      { ...none, importing: [at(60), { ...stark(), batchId: "s" }] },
      [],
    ],
  ])("%s", (_, before, after, said) => {
    expect(announcements(before, after)).toEqual(said);
  });
});

describe("the result to open", () => {
  const good = finished("good.csv", "13:00", "13:01", {});
  const bad = finished("bad.csv", "13:00", "13:01", { failedRows: 1 });
  const failed = finished("failed.csv", "13:00", "13:01", { status: "failed" });
  const cancelled = finished("cancelled.csv", "13:00", "13:01", { status: "cancelled" });
  const running = leeds();
  const open = (batchId: string) => ({ kind: "open", batchId });
  test.each([
    ["one that is done", [good], open(good.batchId)],
    ["one under way", [good, running], { kind: "waiting" }],
    ["none awaited", [], { kind: "waiting" }],
    ["several: the one with problems", [good, bad, good], open(bad.batchId)],
    ["several: the first that needs a look", [failed, bad], open(failed.batchId)],
    ["several good ones: the last", [good, { ...good, batchId: "last" }], open("last")],
    ["all cancelled", [cancelled], { kind: "none" }],
    ["a cancelled and a good one", [good, cancelled], open(good.batchId)],
  ])("%s", (_, jobs, result) => {
    const byId = new Map(jobs.map((job) => [job.batchId, job]));
    expect(
      resultToOpen(
        jobs.map((job) => job.batchId),
        (id) => byId.get(id),
      ),
    ).toEqual(result);
  });

  test("waits for a job that nobody has heard of yet", () => {
    expect(resultToOpen(["unknown"], () => undefined)).toEqual({ kind: "waiting" });
  });
});
