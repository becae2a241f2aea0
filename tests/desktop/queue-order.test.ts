import { join } from "node:path";
import { describe, test } from "vitest";
import { writeHalfHourlyFile } from "../../bench/generate/half-hourly-file";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { dropFiles } from "../support/desktop/drop-files";
import { expect } from "../support/desktop/expect";
import { queueRow } from "../support/desktop/queue-row";
import { storedRows } from "../support/desktop/stored-rows";
import { watchTray } from "../support/desktop/watch-tray";

/** Small files of one meter each, so that none is another's duplicate. */
async function smallFiles(folder: string, names: readonly string[]): Promise<string[]> {
  const paths = names.map((name) => join(folder, name));
  for (const [i, path] of paths.entries())
    await writeHalfHourlyFile(path, { meters: i + 1, days: 3, from: "2024-11-01", order: "meter" });
  return paths;
}

describe("a queue that is paused and put in order", () => {
  const { start, folder, dataFolder } = desktopSuite();

  test("goes on in the new order when it is resumed; its records are deleted and its readings stay", async () => {
    const paths = await smallFiles(folder(), ["one.csv", "two.csv", "three.csv"]);
    const { app, page } = await start();
    const tray = await watchTray(app);
    // Imports show from the first file on, and with them the way to pause.
    await dropFiles(page, paths.slice(0, 1));
    await expect(queueRow(page, "Finished today", "one.csv")).toContainText("Imported");
    await page.evaluate(() => (location.hash = "#/settings/queue"));
    await page.getByRole("combobox", { name: "Imports at a time" }).click();
    await page.getByRole("option", { name: "1", exact: true }).click();
    await expect(page.getByRole("table", { name: "Machines" })).toContainText("this computer");
    await page.evaluate(() => (location.hash = "#/imports"));

    await page.getByRole("button", { name: "Pause queue" }).click();
    await page.getByRole("menuitem", { name: "Until I resume" }).click();
    await expect(page.getByText(/^Paused by you at \d\d:\d\d\.$/)).toBeVisible();
    await expect.poll(() => tray.tip()).toBe("Meterdrop: Paused");
    expect(await tray.menu()).toEqual(["Paused", "Open Meterdrop", "Choose files…", "Resume", "Quit"]);

    await dropFiles(page, paths.slice(1));
    await expect(queueRow(page, "Waiting", "two.csv")).toContainText("Paused");
    await expect(queueRow(page, "Waiting", "three.csv")).toContainText("Paused");
    await queueRow(page, "Waiting", "three.csv").click();
    await page.getByRole("row").filter({ hasText: "three.csv" }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    const waiting = page.getByRole("table", { name: "Waiting" }).locator("[data-row]");
    await expect(waiting.first()).toContainText("three.csv");
    await tray.choose("Resume");
    await expect(queueRow(page, "Finished today", "two.csv")).toContainText("Imported");
    const finished = "SELECT filename FROM import_jobs ORDER BY started_at, id";
    expect(storedRows(dataFolder(), finished).map(({ filename }) => filename)).toEqual([
      ...["one.csv", "three.csv", "two.csv"],
    ]);

    const readings = "SELECT COUNT(*) AS n FROM readings";
    const before = storedRows(dataFolder(), readings);
    await page.evaluate(() => (location.hash = "#/history"));
    for (const name of ["two.csv", "three.csv"])
      await page.getByRole("checkbox", { name: `Select ${name}` }).click();
    await page.getByRole("button", { name: "Delete 2" }).click();
    await page.getByRole("button", { name: "Delete 2 records" }).click();
    await expect(page.getByText("2 deleted. Readings stay.").first()).toBeVisible();
    await expect(page.locator("[data-row]")).toHaveCount(1);
    const kept = "SELECT filename FROM import_jobs WHERE deleted_at IS NULL";
    expect(storedRows(dataFolder(), kept)).toEqual([{ filename: "one.csv" }]);
    expect(storedRows(dataFolder(), readings)).toEqual(before);
  });
});
