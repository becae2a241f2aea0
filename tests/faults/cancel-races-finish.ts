import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { createJobStore } from "../../src-main/stores/create-job-store";
import { findJobs } from "./found-jobs";
import { isFullRun } from "./full-run";
import type { Scenario } from "./scenario";
import { rowsOf, writeFiles } from "./scenario-files";
import { TooLate } from "./too-late";
import { waitForJob } from "./wait-for-job";

const RACES = isFullRun ? 12 : 5;
const LONGEST_MS = 60;

/**
 * A person cancels at about the moment at which the import is done, at once or up to a moment after its last rows but some
 * are in. Whoever wins, the answer is true: cancelled is cancelled, ended stays ended, and only "stopping" leaves both open.
 */
export const cancelRacesFinish: Scenario = {
  name: "cancel races finish",
  applies: () => true,
  play: async (store, random) => {
    const desk = await store.desk();
    expect((await desk.run("migrate")).code).toBe(0);
    const jobs = createJobStore(store.db);
    const files = new Map<string, ReturnType<typeof rowsOf>>();
    const ends: string[] = [];
    for (let race = 0; race < RACES; race++) {
      const name = `race-${race}.csv`;
      const rows = rowsOf({ meters: 300, from: 0, to: 20, seed: race * 13, prefix: `R${race}` });
      files.set(name, rows);
      const [path = ""] = await writeFiles(desk, new Map([[name, rows]]));
      const running = desk.start("import", path);
      // From "before the first row" to "when every row is in": both winners are met.
      const least = [0, 1, rows.length, rows.length, rows.length][race % 5] ?? 0;
      const { batchId } = await waitForJob(
        store,
        name,
        (job) => job.processed >= least && (least === 0 || job.status !== "queued"),
      );
      await sleep(random() * LONGEST_MS);
      const { outcome } = await jobs.cancel(batchId);
      const { code } = await running.ended;
      const status = (await findJobs(store)).find((job) => job.batchId === batchId)?.status ?? "";
      expect([outcome, status, code]).toEqual(truth(outcome, status));
      ends.push(status);
    }
    if (new Set(ends).size < 2) throw new TooLate(`only one side ever won: ${ends.join(", ")}`);
    return { scene: { store, desks: [desk], files }, struck: RACES };
  },
};

function truth(outcome: string, status: string): [string, string, number] {
  const code = status === "cancelled" ? 4 : 0;
  if (outcome === "cancelled") return [outcome, "cancelled", 4];
  if (outcome === "already_ended") return [outcome, "completed", 0];
  expect(["cancelled", "completed"]).toContain(status);
  return ["stopping", status, code];
}
