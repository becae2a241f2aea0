import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { countOf } from "../support/cli/figures";
import { dayOf, figures, wideFile } from "../support/cli/wide-file";
import { select } from "../support/readings/import-rows";

/** Files left for later, and who imports them. */
export function queueSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let desk: Desk;

  beforeAll(async () => {
    store = await open();
    desk = await store.desk();
  });
  afterAll(() => store.close());

  const file = (name: string, meter: string) =>
    desk.file(name, wideFile([{ meter, day: dayOf(0), values: figures(1) }]));
  const statuses = async () => {
    const rows = await select(store.db, "SELECT status FROM import_jobs ORDER BY id");
    return (rows as { status: string }[]).map((row) => row.status);
  };

  it("queues in the background, and works off a round of so many at a time", async () => {
    const paths = [await file("w1.csv", "W-1"), await file("w2.csv", "W-2"), await file("w3.csv", "W-3")];
    const { code, jobs } = await desk.imports(...paths, "--background");
    expect([code, jobs.map((job) => job.status)]).toEqual([0, ["queued", "queued", "queued"]]);
    expect(await countOf(store.db, "readings")).toBe(0);

    expect((await desk.run("work", "--once", "--limit", "2")).code).toBe(0);
    expect(await statuses()).toEqual(["completed", "completed", "queued"]);
    expect((await desk.run("work", "--once")).code).toBe(0);
    expect(await statuses()).toEqual(["completed", "completed", "completed"]);
  });

  it("cancels what waits, and imports it after all when it is retried", async () => {
    const { jobs } = await desk.imports(await file("c.csv", "W-4"), "--background");
    const batchId = jobs[0]?.batch_id ?? "";
    const cancelled = await desk.run("jobs", "cancel", batchId);
    expect([cancelled.code, cancelled.stdout]).toEqual([0, expect.stringContaining("cancelled")]);
    expect((await desk.run("work", "--once")).code).toBe(0);
    expect(await countOf(store.db, "readings")).toBe(3);

    expect((await desk.run("jobs", "retry", batchId)).code).toBe(0);
    expect((await desk.run("work", "--once")).code).toBe(0);
    expect(await countOf(store.db, "readings")).toBe(4);
  });

  it("says who does the work already, and ends well; an import beside them is followed to its end", async () => {
    const worker = desk.start("work");
    try {
      // It holds the spool from some moment on; until then another round is simply done.
      const beside = await untilHeld(desk);
      expect(beside.code).toBe(0);
      expect(beside.stderr).toMatch(new RegExp(`does this work already \\(work, process ${worker.pid}\\)`));

      const { code, jobs } = await desk.imports(await file("beside.csv", "W-5"));
      expect([code, jobs[0]?.state]).toEqual([0, "imported"]);
    } finally {
      worker.interrupt();
    }
    expect((await worker.ended).code).toBe(0);
  });
}

async function untilHeld(desk: Desk) {
  for (;;) {
    const ended = await desk.run("work", "--once");
    if (ended.stderr.includes("already")) return ended;
    await sleep(50);
  }
}
