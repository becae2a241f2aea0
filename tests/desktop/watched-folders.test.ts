import { copyFile, mkdir, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, test } from "vitest";
import { repository } from "../../scripts/repository.mjs";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { expect } from "../support/desktop/expect";
import { jobRow } from "../support/desktop/job-row";
import { stubDialogs } from "../support/desktop/stub-dialogs";

const sample = (name: string) => join(repository, "samples", name);
const entry = (page: Page, name: string) => page.locator("[data-row]").filter({ hasText: name });
const latest = (page: Page, name: string) =>
  page.getByRole("table", { name: "Latest files" }).locator("tbody tr").filter({ hasText: name });
const part = (page: Page, label: string) => page.getByRole("button", { name: new RegExp(`\\(${label}\\)$`) });

describe("a watched folder in the window", () => {
  const { start, folder, dataFolder } = desktopSuite();

  test("imports what is dropped in it and moves it to imported; removed, it is left alone until that is undone", async () => {
    const watched = join(folder(), "Meter inbox");
    await mkdir(watched);
    const { app, page } = await start();
    const dialogs = await stubDialogs(app);
    await page.getByRole("link", { name: "Watched folders" }).click();
    await expect(page.getByText("Files dropped in a watched folder import themselves.")).toBeVisible();

    await dialogs.pick([watched]);
    await page.getByRole("button", { name: "Watch a folder" }).click();
    await expect(page.getByText("No file is there now.")).toBeVisible();
    await page.getByRole("button", { name: "Start watching" }).click();
    await expect(entry(page, "Meter inbox")).toContainText("Watching");
    await part(page, "Until a file is complete").click();
    await page.getByRole("menuitemradio", { name: "2 seconds" }).click();
    await part(page, "Afterwards").click();
    await page.getByRole("menuitemradio", { name: "move it to imported" }).click();
    await expect(part(page, "Afterwards")).toHaveText("move it to imported");

    await app.evaluate(({ shell }) => {
      Object.assign(shell, {
        openPath: (path: string) => {
          Object.assign(globalThis, { openedPath: path });
          return Promise.resolve("");
        },
      });
    });
    await page.getByRole("button", { name: "Open folder" }).click();
    const opened = () => app.evaluate(() => (globalThis as { openedPath?: string }).openedPath);
    await expect.poll(opened).toBe(watched);

    await copyFile(sample("daily.csv"), join(watched, "daily.csv"));
    await expect(latest(page, "daily.csv")).toContainText("Imported");
    await expect(latest(page, "daily.csv")).toContainText("7");
    await expect(entry(page, "Meter inbox")).toContainText("1 file today");
    await expect.poll(() => readdir(join(watched, "imported")).catch(() => [])).toEqual(["daily.csv"]);
    const moved = await readFile(join(watched, "imported", "daily.csv"));
    expect(moved.equals(await readFile(sample("daily.csv")))).toBe(true);
    expect(await readdir(watched)).toEqual(["imported"]);
    expect(jobRow(dataFolder())).toMatchObject({ status: "completed", imported: 7, failed: 0 });

    await latest(page, "daily.csv").click();
    await expect(page.getByRole("heading", { level: 1, name: "daily.csv" })).toBeVisible();
    await page.keyboard.press("Escape");
    await entry(page, "Meter inbox").focus();
    await page.keyboard.press("Delete");
    await expect(
      page.getByText("Meter inbox is no longer watched. Its files were left alone."),
    ).toBeVisible();
    await expect(entry(page, "Meter inbox")).toHaveCount(0);
    await copyFile(sample("half-hourly.csv"), join(watched, "half-hourly.csv"));
    await page.keyboard.press("Control+z");
    await expect(entry(page, "Meter inbox")).toBeVisible();
    await expect(latest(page, "half-hourly.csv")).toContainText("Imported");
  });

  test("what lay there before is imported only where that was wanted; the same bytes once more are a line", async () => {
    const watched = join(folder(), "inbox");
    await mkdir(watched);
    await copyFile(sample("daily.csv"), join(watched, "before.csv"));
    const { app, page } = await start();
    const dialogs = await stubDialogs(app);
    await page.getByRole("link", { name: "Watched folders" }).click();
    await dialogs.pick([watched]);
    await page.getByRole("button", { name: "Watch a folder" }).click();
    await expect(page.getByText("1 file is there now.")).toBeVisible();
    await page.getByRole("button", { name: "Only new ones" }).click();
    await part(page, "Until a file is complete").click();
    await page.getByRole("menuitemradio", { name: "2 seconds" }).click();
    await copyFile(sample("long-with-flags.csv"), join(watched, "first.csv"));
    await expect(latest(page, "first.csv")).toContainText("Imported");
    await copyFile(sample("long-with-flags.csv"), join(watched, "second.csv"));
    await expect(latest(page, "second.csv")).toContainText("Same contents as first.csv");
    await expect(latest(page, "second.csv")).toContainText("Already in");
    await expect(latest(page, "before.csv")).toHaveCount(0);
    expect((await readdir(watched)).sort()).toEqual(["before.csv", "first.csv", "second.csv"]);
  });

  test("one that disappears is loud, and watched again when it returns; one within it is refused", async () => {
    const watched = join(folder(), "inbox");
    await mkdir(join(watched, "below"), { recursive: true });
    const { app, page } = await start();
    const dialogs = await stubDialogs(app);
    await page.getByRole("link", { name: "Watched folders" }).click();
    await dialogs.pick([watched]);
    await page.getByRole("button", { name: "Watch a folder" }).click();
    await page.getByRole("button", { name: "Start watching" }).click();
    await expect(entry(page, "inbox")).toContainText("Watching");

    await dialogs.pick([join(watched, "below")]);
    await page.getByRole("button", { name: "Watch a folder" }).click();
    await expect(page.getByRole("alert")).toContainText("The folder overlaps another.");
    await page.getByRole("button", { name: "Dismiss" }).click();

    await rename(watched, join(folder(), "away"));
    await expect(entry(page, "inbox")).toContainText("Out of reach");
    await expect(page.getByRole("link", { name: "Watched folders" })).toContainText("1 in trouble");
    await rename(join(folder(), "away"), watched);
    await expect(entry(page, "inbox")).toContainText("Watching");
    await expect(page.getByText("in trouble")).toHaveCount(0);
  });
});
