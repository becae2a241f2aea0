import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ContractDesk } from "../support/contract/contract-desk";
import { dailyFile } from "../support/contract/daily-file";
import type { Scene } from "../support/contract/scene";
import { trailAfter } from "../support/contract/trail";

/** Files on their way in, by id or by a sample's name and never by a path. */
export function importsSuite(given: () => Scene): void {
  let desk: ContractDesk;
  beforeAll(async () => {
    desk = await given().desk("importer");
  });

  describe("imports.add", () => {
    it("admits files in the order of the drop, which the queue then imports", async () => {
      const names = ["monday.csv", "tuesday.csv"];
      const fileIds = [
        await desk.drop("monday.csv", dailyFile(1)),
        await desk.drop("tuesday.csv", dailyFile(2)),
      ];
      const { files } = await desk.call("imports.add", { fileIds, source: "drop" });
      expect(files.map(({ filename }) => filename)).toEqual(names);
      expect(files.map(({ failure }) => failure)).toEqual([null, null]);
      await desk.runQueue();
      for (const [index, { batchId }] of files.entries()) {
        const { job } = await desk.call("jobs.get", { batchId: batchId ?? "" });
        expect(job).toMatchObject({
          ...{ filename: names[index], word: "imported", source: "drop", machine: "desk-of-importer" },
          ...{ importType: "daily", processedRows: 2, importedRows: 2, userEmail: desk.email, dryRun: false },
        });
      }
    });

    it.each(["picker", "open"] as const)(
      "takes type, dry run and source (%s) as they were chosen",
      async (source) => {
        const fileIds = [await desk.drop(`${source}.csv`, dailyFile(3))];
        const how = { fileIds, source, typeChoice: "daily", dryRun: true } as const;
        const { files } = await desk.call("imports.add", how);
        await desk.runQueue();
        const { job } = await desk.call("jobs.get", { batchId: files[0]?.batchId ?? "" });
        expect(job).toMatchObject({
          source,
          typeChoice: "daily",
          dryRun: true,
          word: "checked",
          importedRows: 2,
        });
      },
    );

    it("puts on the trail who offered files, and each file that came in, under the person's own row", async () => {
      const fileId = await desk.drop("trail.csv", dailyFile(4));
      const events = await trailAfter(given().store.db, () =>
        desk.call("imports.add", { fileIds: [fileId], source: "drop" }),
      );
      const who = { outcome: "ok", user: desk.email, email: desk.email, machine: "desk-of-importer" };
      const { firstRole: role } = given().store;
      expect(events).toMatchObject([
        { ...who, role, action: "import", params: { filename: "trail.csv", source: "drop", dryRun: 0 } },
        {
          ...who,
          role,
          action: "imports.add",
          subject: null,
          params: { source: "drop", typeChoice: "auto" },
        },
      ]);
      expect(JSON.stringify(events)).not.toContain(desk.sources);
      await desk.runQueue();
    });

    it("refuses an id that nobody gave out, a path included, and leaves the others good", async () => {
      const fileId = await desk.drop("kept.csv", dailyFile(5));
      for (const made of ["made-up", join(desk.sources, "kept.csv"), "/etc/passwd"]) {
        const refused = await desk.refused("imports.add", { fileIds: [fileId, made], source: "drop" });
        expect(refused.code).toBe("file_missing");
      }
      const { files } = await desk.call("imports.add", { fileIds: [fileId], source: "drop" });
      expect(files[0]?.failure).toBeNull();
      expect(await desk.refused("imports.add", { fileIds: [fileId], source: "drop" })).toMatchObject({
        code: "file_missing",
      });
      await desk.runQueue();
    });

    it("says by its name which file is gone meanwhile, and takes the others", async () => {
      const fileIds = [await desk.drop("gone.csv", dailyFile(6)), await desk.drop("there.csv", dailyFile(6))];
      await rm(join(desk.sources, "gone.csv"));
      const { files } = await desk.call("imports.add", { fileIds, source: "drop" });
      expect(files).toMatchObject([
        {
          filename: "gone.csv",
          batchId: null,
          failure: { code: "file_missing", params: { path: "gone.csv" } },
        },
        { filename: "there.csv", failure: null },
      ]);
      await desk.runQueue();
    });
  });

  describe("imports.samples and imports.addSample", () => {
    it("offers the samples by name; each imports without a question", async () => {
      const { samples } = await desk.call("imports.samples", {});
      expect(samples.map(({ kind }) => kind)).toEqual(["wide", "daily", "long"]);
      for (const { name, rows } of samples) {
        const { files } = await desk.call("imports.addSample", { name });
        await desk.runQueue();
        const { job } = await desk.call("jobs.get", { batchId: files[0]?.batchId ?? "" });
        expect(job).toMatchObject({
          filename: name,
          source: "sample",
          status: "completed",
          processedRows: rows,
        });
      }
    });

    it.each(["nothing.csv", "../package.json", "/etc/passwd", ""])("knows no sample %j", async (name) => {
      expect(await desk.refused("imports.addSample", { name })).toMatchObject({
        ...{ code: "file_missing", params: { path: name } },
      });
    });
  });
}
