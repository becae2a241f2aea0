import { rm } from "node:fs/promises";
import { beforeAll, expect, it } from "vitest";
import type { HealthCheckId } from "../../src-shared/contract/doctor";
import type { ContractDesk } from "../support/contract/contract-desk";
import type { ContractStore } from "../support/contract/contract-store";
import { dailyFile } from "../support/contract/daily-file";
import type { Scene } from "../support/contract/scene";
import { forgetJobs } from "../support/stores/forget-jobs";

/** Health as the contract tells it: found in order, found forgotten, and put right. */
export function doctorSuite(given: () => Scene): void {
  let store: ContractStore;
  let desk: ContractDesk;
  beforeAll(async () => {
    store = await given().another();
    desk = await given().desk("doctor", { store, role: store.firstRole });
  });

  const results = async () => {
    const { checks } = await desk.call("doctor.run", {});
    return new Map(checks.map((check) => [check.id, check]));
  };
  const of = async (id: HealthCheckId) => (await results()).get(id);
  const importNow = async (name: string, text: string, how: { dryRun?: boolean } = {}) => {
    const { files } = await desk.call("imports.add", {
      fileIds: [await desk.drop(name, text)],
      source: "drop",
      ...how,
    });
    await desk.runQueue();
    return files[0]?.batchId ?? "";
  };

  it("doctor.run: everything is in order, and nothing of the password is told", async () => {
    await importNow("one.csv", dailyFile(1));
    const report = await desk.call("doctor.run", {});
    expect(report.checks.filter(({ result }) => result !== "ok")).toEqual([]);
    if (store.password !== null) expect(JSON.stringify(report)).not.toContain(store.password);
  });

  it("doctor.reconcile: of a store that knows everything there is nothing to admit", async () => {
    expect(await desk.call("doctor.reconcile", {})).toEqual({ admitted: [], kept: [] });
  });

  it("doctor.reconcile: what the store forgot is admitted again under its batch id, a dry run as a dry run", async () => {
    const [first, second] = [
      await importNow("two.csv", dailyFile(2)),
      await importNow("dry.csv", dailyFile(3), { dryRun: true }),
    ];
    await forgetJobs(store.db, [first, second]);
    expect(await of("forgotten_jobs")).toMatchObject({ result: "error", params: { count: 2 } });

    const { admitted, kept } = await desk.call("doctor.reconcile", {});
    expect(kept).toEqual([]);
    expect(admitted).toEqual([
      { batchId: first, filename: "two.csv", dryRun: false, cancelled: false },
      { batchId: second, filename: "dry.csv", dryRun: true, cancelled: false },
    ]);
    await desk.runQueue();
    expect((await desk.call("jobs.get", { batchId: first })).job).toMatchObject({ status: "completed" });
    expect((await desk.call("jobs.get", { batchId: second })).job).toMatchObject({ word: "checked" });
    expect(await of("forgotten_jobs")).toMatchObject({ result: "ok" });
    expect(await desk.call("doctor.reconcile", {})).toEqual({ admitted: [], kept: [] });
  });

  it("doctor.run: a copy that is gone is told, and the import that needs it", async () => {
    const fileIds = [await desk.drop("gone.csv", dailyFile(4))];
    const { files } = await desk.call("imports.add", { fileIds, source: "drop" });
    const { spool } = desk.core.room();
    await rm(await spool.bytesPath(files[0]?.batchId ?? ""));
    expect(await of("missing_copies")).toMatchObject({
      ...{ result: "error", said: "copies_missing", params: { count: 1, files: "gone.csv" } },
    });
  });

  it("doctor.run: of a store that is away the rest is not tried, and says after what", async () => {
    const away = await given().desk("far-doctor", { store, at: "nowhere" });
    const { checks } = await away.call("doctor.run", {});
    const found = new Map(checks.map((check) => [check.id, check]));
    expect(found.get("store")).toMatchObject({ result: "error", failure: { code: "store_unreachable" } });
    expect(found.get("rights")).toMatchObject({ result: "not_tried", params: { after: "Store" } });
    expect(found.get("forgotten_jobs")).toMatchObject({ result: "not_tried" });
    for (const id of ["spool", "disk", "keychain"] as const) expect(found.get(id)?.result).toBe("ok");
  });
}
