import { describe, expect, test } from "vitest";
import {
  allWaiting,
  overallPercent,
  queueSections,
  steadyOrder,
} from "../../../src-renderer/state/queue-sections";
import type { QueueRow } from "../../../src-renderer/state/queue-sections";
import { laterView } from "../../../src-renderer/state/queue-store";
import { laterJob } from "../../../src-renderer/state/jobs-store";
import { at, buildJob, buildQueue } from "../../support/renderer/build-job";
import { awayStore, bristol, busyQueue, leeds } from "../../support/renderer/scenes";

const spooled = (batchId: string, cancelled = false) => ({
  batchId,
  filename: `${batchId}.csv`,
  byteSize: 1,
  typeChoice: "auto" as const,
  dryRun: false,
  source: "drop",
  admittedAt: "2025-11-25T14:05:00Z",
  cancelled,
});
const names = (rows: readonly QueueRow[]) => rows.map((row) => ("job" in row ? row.job.filename : row.key));

describe("the sections of the Imports screen", () => {
  test("importing, waiting and finished, as the host sends them", () => {
    const sections = queueSections(busyQueue({ spooled: [spooled("s-1"), spooled("s-2", true)] }));
    expect(names(sections.importing)).toEqual([
      "leeds-portfolio_hh_2025-10.csv",
      "Stark_export_ALL_SITES_2024.csv",
    ]);
    expect(names(sections.waiting)).toEqual([
      "bristol_ae_nov.csv",
      "E06BG12862_2024-11.csv",
      "gas_portfolio_q3.csv",
      "s-1",
    ]);
    expect(sections.waitingCount).toBe(4);
    expect(sections.finished).toHaveLength(5);
  });

  test("a place in line counts only those that have nothing else to wait for", () => {
    const waiting = [bristol(), buildJob(), buildJob({ waitsFor: 3 }), buildJob()];
    const places = queueSections(buildQueue({ waiting })).waiting.map(
      (row) => row.kind === "waiting" && row.place,
    );
    expect(places).toEqual([null, 1, null, 2]);
  });

  test("out of reach, what was under way waits first", () => {
    const view = buildQueue({ importing: [leeds()], waiting: [bristol()], store: awayStore });
    const sections = queueSections(view);
    expect(sections.importing).toEqual([]);
    expect(names(sections.waiting)).toEqual(["leeds-portfolio_hh_2025-10.csv", "bristol_ae_nov.csv"]);
    expect(allWaiting(view)).toBe(2);
  });
});

test.each([
  [
    ["a", "b"],
    ["a", "b"],
    ["a", "b"],
  ],
  [
    ["a", "b"],
    ["b", "a"],
    ["a", "b"],
  ],
  [
    ["a", "b"],
    ["c", "b", "a"],
    ["a", "b", "c"],
  ],
  [
    ["a", "b", "c"],
    ["c", "a"],
    ["a", "c"],
  ],
  [[], ["a"], ["a"]],
  [["a", "a"], ["a"], ["a"]],
])("while %j is pointed at, %j is shown as %j", (shown, came, steady) => {
  const rows = came.map((key): QueueRow => ({ kind: "spooled", key, entry: spooled(key) }));
  expect(steadyOrder(shown, rows).map((row) => row.key)).toEqual(steady);
});

test("progress of all together is by bytes", () => {
  expect(overallPercent([])).toBe(0);
  const small = buildJob({ byteSize: 100, bytesDone: 100 });
  expect(overallPercent([small, buildJob({ byteSize: 300, bytesDone: 100 })])).toBe(50);
});

describe("of two states the later one counts", () => {
  test("a queue by its revision", () => {
    const [older, newer] = [buildQueue({ revision: 4 }), buildQueue({ revision: 5 })];
    expect(laterView(newer, older)).toBe(newer);
    expect(laterView(older, newer)).toBe(newer);
    expect(laterView(null, older)).toBe(older);
  });

  test("a job by its stamp, and of equal stamps the last to come", () => {
    const older = buildJob({ updatedAt: at("14:00") });
    const newer = { ...older, updatedAt: at("14:01") };
    const same = { ...newer };
    expect(laterJob(newer, older)).toBe(newer);
    expect(laterJob(older, newer)).toBe(newer);
    expect(laterJob(newer, same)).toBe(same);
  });
});
