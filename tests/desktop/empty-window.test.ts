import { join } from "node:path";
import { describe, test } from "vitest";
import { repository } from "../../scripts/repository.mjs";
import { clickMenu } from "../support/desktop/click-menu";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { expect } from "../support/desktop/expect";
import { storedRows } from "../support/desktop/stored-rows";
import { stubDialogs } from "../support/desktop/stub-dialogs";

describe("the window of somebody who never imported anything", () => {
  const { start, dataFolder } = desktopSuite();

  test("offers the samples, and loads under its policy without an error", async () => {
    const { app, page, faults } = await start();
    await expect(
      page.getByRole("heading", { name: "Drop meter files anywhere in this window" }),
    ).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: ".csv" })).toHaveText([
      /half-hourly\.csv.*4 rows/,
      /daily\.csv.*7 rows/,
      /long-with-flags\.csv.*48 rows/,
    ]);
    await app.context().addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        reportError(new Error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
      });
    });
    // Everything is loaded once more, now that somebody listens from the first byte.
    await page.reload();
    for (const [section, heading] of [
      ["History", "History"],
      ["Settings", "Settings"],
      ["Imports", "Imports"],
    ] as const) {
      await page.getByRole("link", { name: section }).click();
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    }
    expect(faults).toEqual([]);
  });

  test("knows its person from the first start, and keeps Chromium's files out of the way", async () => {
    const { app, page } = await start();
    await expect(page.getByText("Administrator on")).toBeVisible();
    await expect.poll(() => storedRows(dataFolder(), "SELECT role FROM users")).toEqual([{ role: "admin" }]);
    const places = await app.evaluate(({ app }) => [app.getPath("userData"), app.getPath("sessionData")]);
    expect(places).toEqual([dataFolder(), join(dataFolder(), "window")]);
  });

  test("a sample is imported by a click on it", async () => {
    const { page } = await start();
    await page.getByRole("button", { name: "Import half-hourly.csv" }).click();
    const row = page
      .getByRole("table", { name: "Finished today" })
      .getByRole("row", { name: "half-hourly.csv" });
    await expect(row).toContainText(/Imported/);
    expect(storedRows(dataFolder(), "SELECT SUM(half_hours) AS n FROM import_jobs")).toEqual([{ n: 192 }]);
  });

  test("chosen files are imported, asked for once by Ctrl O, the button or the menu", async () => {
    const { app, page } = await start();
    const dialogs = await stubDialogs(app);
    await dialogs.pick([join(repository, "samples", "daily.csv")]);
    await page.getByRole("button", { name: "Choose files" }).click();
    const finished = page.getByRole("table", { name: "Finished today" });
    await expect(finished.getByRole("row", { name: "daily.csv" })).toContainText("Imported");
    await page.keyboard.press("Control+o");
    await expect(finished.getByRole("row", { name: "Already in" })).toHaveCount(1);
    await clickMenu(app, "File", "Choose files…");
    await expect(finished.getByRole("row", { name: "Already in" })).toHaveCount(2);
    expect(storedRows(dataFolder(), "SELECT COUNT(*) AS n FROM import_jobs")).toEqual([{ n: 3 }]);
  });
});
