import { expect } from "../support/renderer/expect-page";
import { describe, test } from "vitest";
import { buildJob, buildQueue } from "../support/renderer/build-job";
import { FakeHost } from "../support/renderer/fake-host";
import { windowSuite } from "../support/renderer/window-suite";

describe("Imports before anything was imported", () => {
  const open = windowSuite();
  const empty = () => buildQueue({ everImported: false });

  test("says where files go and offers the samples", async () => {
    const host = new FakeHost(empty(), {
      "imports.addSample": () => ({ files: [{ filename: "daily.csv", batchId: "b-1", failure: null }] }),
    });
    const { page } = await open(host);
    await expect(
      page.getByRole("heading", { name: "Drop meter files anywhere in this window" }),
    ).toBeVisible();
    await expect(page.getByText("48 half-hours across, one row a day")).toBeVisible();
    await page.getByRole("button", { name: "Import daily.csv" }).click();
    await expect
      .poll(() => host.asked("imports.addSample"))
      .toEqual([{ name: "daily.csv", typeChoice: "auto", dryRun: false }]);
  });

  test("turns into the queue when the first file arrives", async () => {
    const host = new FakeHost(empty());
    const { page } = await open(host);
    await expect(page.getByRole("button", { name: "Import daily.csv" })).toBeVisible();
    host.show({ waiting: [buildJob({ filename: "daily.csv" })], waitingCount: 1, everImported: true });
    await expect(page.getByRole("row").filter({ hasText: "daily.csv" })).toContainText("Next");
    await expect(page.getByRole("button", { name: "Import daily.csv" })).toHaveCount(0);
  });

  test("imports what the picker brings, by the button and by Ctrl O, as type and dry run say", async () => {
    const host = new FakeHost(empty(), {
      "imports.add": ({ fileIds }) => ({
        files: fileIds.map((id) => ({ filename: id, batchId: id, failure: null })),
      }),
    });
    host.picked = ["f-1", "f-2"];
    const { page } = await open(host);
    await page.getByRole("button", { name: "Choose files" }).click();
    await page.getByText("Half-hourly", { exact: true }).click();
    await page.getByRole("checkbox", { name: "Dry run" }).check();
    await page.keyboard.press("Control+o");
    const added = { fileIds: ["f-1", "f-2"], source: "picker" };
    await expect
      .poll(() => host.asked("imports.add"))
      .toEqual([
        { ...added, typeChoice: "auto", dryRun: false },
        { ...added, typeChoice: "hh", dryRun: true },
      ]);
    expect(host.asked("session.prefer")).toEqual([{ typeChoice: "hh" }, { dryRun: true }]);
  });

  test("shows skeleton rows while the first answer is awaited, and why it did not come", async () => {
    const { page } = await open(
      new FakeHost(buildQueue(), { "queue.now": () => new Promise(() => undefined) }),
    );
    await expect(page.getByRole("status", { name: "Loading the imports" })).toBeVisible();
    const { Failure } = await import("../../src-shared/failure");
    const failing = new FakeHost(buildQueue(), {
      "queue.now": () => {
        throw new Failure("store_corrupt", { params: { path: "meterdrop.db", reason: "not a database" } });
      },
    });
    const failed = await open(failing);
    await expect(failed.page.getByText("The store’s file is damaged.")).toBeVisible();
  });
});
