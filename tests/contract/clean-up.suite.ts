import { beforeAll, expect, it } from "vitest";
import type { ContractDesk } from "../support/contract/contract-desk";
import type { ContractStore } from "../support/contract/contract-store";
import { dailyFile } from "../support/contract/daily-file";
import type { Scene } from "../support/contract/scene";
import { countOf } from "../support/cli/figures";

/** What is kept of imports that ended long ago, as the contract tells and clears it. */
export function cleanUpSuite(given: () => Scene): void {
  let store: ContractStore;
  let desk: ContractDesk;
  beforeAll(async () => {
    store = await given().another();
    desk = await given().desk("cleaner", { store, role: store.firstRole });
  });

  const importNow = async (name: string, meter: number) => {
    const fileIds = [await desk.drop(name, dailyFile(meter))];
    const { files } = await desk.call("imports.add", { fileIds, source: "drop" });
    await desk.runQueue();
    return files[0]?.batchId ?? "";
  };
  /** As if the import had ended on the first day of 2025. */
  const age = (batchId: string, more = "") =>
    store.db.transaction((connection) =>
      connection.run(
        `UPDATE import_jobs SET completed_at = '2025-01-01 00:00:00.000000' ${more} WHERE batch_id = ?`,
        [batchId],
      ),
    );

  it("cleanUp.settings and cleanUp.configure: off until it is switched on, and remembered", async () => {
    expect(await desk.call("cleanUp.settings", {})).toEqual({ daily: false, days: 30 });
    const wanted = { daily: true, days: 90 };
    expect(await desk.call("cleanUp.configure", wanted)).toEqual(wanted);
    expect(await desk.call("cleanUp.settings", {})).toEqual(wanted);
  });

  it("cleanUp.run: clears what its preview said, and no reading, no newer import, none that is being undone", async () => {
    const old = await importNow("old.csv", 1);
    const undoing = await importNow("undoing.csv", 2);
    const fresh = await importNow("fresh.csv", 3);
    await age(old);
    await age(undoing, ", reverted_by = 999");
    const readings = await countOf(store.db, "readings");
    const trail = await countOf(store.db, "audit_events");

    const preview = await desk.call("cleanUp.preview", { days: 30 });
    expect(preview).toMatchObject({ copies: 1, jobs: 1 });
    expect(preview.bytes).toBe(dailyFile(1).length);
    expect(preview.kept).toEqual(
      expect.arrayContaining([
        { why: "undo_under_way", count: 1 },
        { why: "too_new", count: 1 },
      ]),
    );
    expect(await desk.call("cleanUp.run", { days: 30 })).toEqual(preview);
    expect(await desk.call("cleanUp.run", { days: 30 })).toMatchObject({ copies: 0, bytes: 0, jobs: 0 });

    expect((await desk.refused("jobs.get", { batchId: old })).code).toBe("job_not_found");
    const { spool } = desk.core.room();
    expect((await spool.list()).map(({ batchId }) => batchId).sort()).toEqual([undoing, fresh].sort());
    expect(await countOf(store.db, "readings")).toBe(readings);
    expect(await countOf(store.db, "audit_events")).toBeGreaterThanOrEqual(trail);
    expect(await countOf(store.db, "import_jobs WHERE deleted_at IS NOT NULL AND plan IS NULL")).toBe(1);
  });
}
