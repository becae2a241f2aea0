import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { repository } from "../../scripts/repository.mjs";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { dropFiles } from "../support/desktop/drop-files";
import { expect } from "../support/desktop/expect";
import { queueRow } from "../support/desktop/queue-row";
import type { DesktopApp } from "../support/desktop/start-desktop";
import { storeChoices } from "../support/desktop/store-choice";
import { stubDialogs } from "../support/desktop/stub-dialogs";
import { damagedMonth, totalsSheet, winters } from "../support/desktop/supplier-files";

const samples = ["half-hourly.csv", "daily.csv", "long-with-flags.csv"].map((name) =>
  join(repository, "samples", name),
);
const register = join(repository, "tests", "fixtures", "detect", "question-register.csv");

/** Where the pictures of docs/ go: `npm run pictures`. Elsewhere the screens are looked at and no picture is kept. */
const pictures = process.env["METERDROP_PICTURES"];

const [embedded, central] = storeChoices();
if (embedded === undefined || central === undefined) throw new Error("two stores are tested");

describe("every screen, in light and in dark", () => {
  const { start, dataFolder, folder } = desktopSuite();
  beforeAll(() => central.start());
  afterAll(() => central.stop());

  test("of somebody who never imported anything", async () => {
    const desktop = await start();
    await sized(desktop, 1280, 832);
    await expect(desktop.page.getByRole("button", { name: "Import daily.csv" })).toBeVisible();
    await shown(desktop.page, "imports-empty");
  });

  test("of somebody at work, on a store that all share", async () => {
    const env = await central.choose(dataFolder());
    const desktop = await start({ env });
    const { page } = desktop;
    await sized(desktop, 1280, 832);

    await dropFiles(page, [await damagedMonth(folder()), ...samples, register, await totalsSheet(folder())]);
    await expect(queueRow(page, "Finished today", "TOTALS_summary.csv")).toContainText(
      "No meter column found",
    );
    await dropFiles(page, [samples[1] ?? ""]);
    await expect(queueRow(page, "Finished today", "Already in")).toBeVisible();
    await shown(page, "imports-finished");

    await dropFiles(page, [...(await winters(folder())), ...samples.slice(0, 2)]);
    await expect(queueRow(page, "Waiting", "daily.csv")).toBeVisible();
    await expect(queueRow(page, "Importing", "leeds-portfolio").getByText(/rows\/s/)).toBeVisible();
    await expect(queueRow(page, "Importing", "leeds-portfolio")).toContainText("dropped by you");
    await shown(page, "imports");

    await queueRow(page, "Finished today", "manchester")
      .getByRole("button", { name: "9", exact: true })
      .click();
    await expect(page.getByRole("table", { name: "Problems" }).getByRole("row").nth(3)).toBeVisible();
    await shown(page, "job-detail");

    await page.getByRole("link", { name: "History" }).click();
    await expect(page.getByRole("row").filter({ hasText: "TOTALS_summary.csv" })).toBeVisible();
    await shown(page, "history");

    await watchFolder(desktop, await inboxOf(folder()));
    await shown(page, "watched-folders");

    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Test", exact: true }).click();
    await expect(page.getByText(/ms$/).first()).toBeVisible();
    await shown(page, "settings");

    await sized(desktop, 720, 832);
    await page.getByRole("link", { name: "History" }).click();
    const widthOf = async (name: string) =>
      (await page.getByRole("link", { name, exact: true }).first().boundingBox())?.width ?? 0;
    expect(await widthOf("TOTALS_summary.csv")).toBeGreaterThan(100);
    await shown(page, "history-narrow");
    await page.getByRole("link", { name: "Watched folders" }).click();
    await page.getByRole("link", { name: /^Meter inbox/ }).click();
    await expect(page.getByRole("table", { name: "Latest files" })).toBeVisible();
    await shown(page, "watched-folders-narrow");
    await page.getByRole("link", { name: "Imports" }).click();
    await shown(page, "imports-narrow");
  });
});

/** A folder with a file in it that was never imported. */
async function inboxOf(folder: string): Promise<string> {
  const inbox = join(folder, "Meter inbox");
  await mkdir(inbox);
  await writeFile(join(inbox, "sheffield_2025-11.csv"), "MPAN,Date,Reading\n1012345678902,2025-11-01,12.5\n");
  return inbox;
}

/** Watches a folder and imports what is there, to its end. */
async function watchFolder({ app, page }: DesktopApp, path: string): Promise<void> {
  await (await stubDialogs(app)).pick([path]);
  await page.getByRole("link", { name: "Watched folders" }).click();
  await page.getByRole("button", { name: "Watch a folder" }).click();
  await page.getByRole("button", { name: "Import them" }).click();
  const row = page.getByRole("table", { name: "Latest files" }).getByRole("row");
  await expect(row.filter({ hasText: "sheffield_2025-11.csv" })).toContainText("Imported");
}

async function sized({ app, page }: DesktopApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
}

/** Looks at the screen in both themes: its heading is there, nothing hangs over its edge; and takes its pictures. */
async function shown(page: Page, name: string): Promise<void> {
  // Out of the way: a row under the pointer is lit.
  await page.mouse.move(0, 0);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await over()).toBeLessThanOrEqual(0);
    if (pictures === undefined) continue;
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
  }
}
