import { afterAll, beforeAll, expect, it } from "vitest";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { countOf } from "../support/cli/figures";
import { dayOf, figures, wideFile } from "../support/cli/wide-file";
import { select } from "../support/readings/import-rows";

/** Cancels that come from another machine than the one that imports. */
export function cancelElsewhereSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let here: Desk;
  let elsewhere: Desk;
  beforeAll(async () => {
    store = await open();
    here = await store.desk();
    elsewhere = await store.desk();
    await here.run("migrate");
    // Whoever comes from elsewhere may cancel what is not theirs.
    await elsewhere.run("jobs", "list");
    await store.db.transaction((connection) => connection.run("UPDATE users SET role = 'admin'"));
  });
  afterAll(() => store.close());

  const stateOf = async (batchId: string) => {
    const { stdout } = await here.run("jobs", "show", batchId, "--json");
    return (JSON.parse(stdout) as { state: string }).state;
  };
  const statusOf = async (batchId: string) => {
    const rows = await select(store.db, "SELECT status FROM import_jobs WHERE batch_id = ?", [batchId]);
    return (rows as { status: string }[])[0]?.status;
  };
  const until = (batchId: string, status: string) =>
    expect.poll(() => statusOf(batchId), { timeout: 60_000, interval: 20 }).toBe(status);
  const cancelFromElsewhere = async (batchId: string) => {
    const asked = await elsewhere.run("jobs", "cancel", batchId);
    expect([asked.code, asked.stderr]).toEqual([0, ""]);
  };

  const good = wideFile([{ meter: "CE-1", day: dayOf(0), values: figures(1) }]);
  const [header = "", row = ""] = good.trimEnd().split("\n");

  it.each<[string, () => string, number]>([
    // Neither is at its end within seconds: a cancel that waited for a batch would come too late, and the job fail.
    ["of which millions of rows are blank", () => `${header}\n${"\n".repeat(60_000_000)}${row}\n`, 0],
    [
      "of which every row is rejected",
      () => `${header}\n${`,${row.slice(row.indexOf(",") + 1)}\n`.repeat(300_000)}`,
      0,
    ],
  ])("a file %s stops while it is read", async (_, text, readings) => {
    const worker = here.start("work");
    try {
      const { jobs } = await here.imports(await here.file("long.csv", text()), "--background");
      const batchId = jobs[0]?.batch_id ?? "";
      await until(batchId, "processing");
      await cancelFromElsewhere(batchId);
      await until(batchId, "cancelled");
      expect(await countOf(store.db, "readings")).toBe(readings);
    } finally {
      worker.interrupt();
    }
    expect((await worker.ended).code).toBe(0);
  });

  it("a job that waits in another machine's queue, and one that waits for the same bytes", async () => {
    const { jobs } = await here.imports(await here.file("waits.csv", good), "--background");
    const batchId = jobs[0]?.batch_id ?? "";
    await cancelFromElsewhere(batchId);
    expect(await stateOf(batchId)).toBe("cancelled");
    await here.run("jobs", "retry", batchId);
    await store.db.transaction((connection) =>
      connection.run("UPDATE import_jobs SET waits_for = 1 WHERE batch_id = ?", [batchId]),
    );
    expect(await stateOf(batchId)).toBe("waiting");
    await cancelFromElsewhere(batchId);
    expect(await stateOf(batchId)).toBe("cancelled");
  });

  it("a job whose machine was killed, once it has been silent for a minute", async () => {
    const worker = here.start("work");
    const { jobs } = await here.imports(
      await here.file("killed.csv", `${header}\n${"\n".repeat(30_000_000)}`),
      "--background",
    );
    const batchId = jobs[0]?.batch_id ?? "";
    await until(batchId, "processing");
    worker.killTree();
    await worker.ended;
    await elsewhere.run("jobs", "cancel", batchId);
    expect(await statusOf(batchId)).toBe("processing");
    const then = store.db.dialect.nowPlus("-61");
    await store.db.transaction((connection) => connection.run(`UPDATE runners SET heartbeat_at = ${then}`));
    await cancelFromElsewhere(batchId);
    expect(await statusOf(batchId)).toBe("cancelled");
  });
}
