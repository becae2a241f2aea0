import { expect } from "vitest";
import type { Scenario } from "./scenario";
import { rowsOf, writeFiles } from "./scenario-files";
import { TooLate } from "./too-late";
import { waitForJob } from "./wait-for-job";

/** How the old file stops half way, and what brings the rest of it in after its correction. */
const WAYS = {
  killed: "an old file killed, resumed after its correction",
  cancelled: "an old file cancelled, retried after its correction",
} as const;

/** The old file's job is the earlier one, so that its correction stays in force however late its rows come. */
function oldFile(way: keyof typeof WAYS): Scenario {
  return {
    name: WAYS[way],
    applies: () => true,
    play: async (store) => {
      const [desk, other] = [await store.desk(), await store.desk()];
      expect((await desk.run("migrate")).code).toBe(0);
      const files = new Map([
        ["old.csv", rowsOf({ meters: way === "killed" ? 900 : 2600, from: 0, to: 28 })],
        ["correction.csv", rowsOf({ meters: 900, from: 10, to: 20, seed: 5000 })],
      ]);
      const [old = "", correction = ""] = await writeFiles(desk, files);
      const running = desk.start("import", old);
      const job = await waitForJob(store, "old.csv", ({ processed }) => processed > 0);
      if (way === "killed") running.killTree();
      else expect((await other.run("jobs", "cancel", String(job.id))).code).toBe(0);
      const { code } = await running.ended;
      if (code === 0) throw new TooLate("it was in before it was stopped");
      const stopped = await waitForJob(store, "old.csv", () => true);
      expect([code, stopped.status]).toEqual(way === "killed" ? [null, "processing"] : [4, "cancelled"]);

      expect((await other.run("import", correction)).code).toBe(0);
      if (way === "killed") expect((await desk.run("import", old)).code).toBe(0);
      else {
        expect((await desk.run("jobs", "retry", String(job.id))).code).toBe(0);
        expect((await desk.run("work", "--once")).code).toBe(0);
      }
      return { scene: { store, desks: [desk, other], files }, struck: 1 };
    },
  };
}

export const killedBeforeItsCorrection = oldFile("killed");
export const cancelledBeforeItsCorrection = oldFile("cancelled");
