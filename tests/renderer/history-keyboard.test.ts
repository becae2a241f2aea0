import { expect } from "../support/renderer/expect-page";
import type { Page } from "playwright";
import { describe, test } from "vitest";
import { historyHost, historyJobs } from "../support/renderer/history-scene";
import { hashOf, historyRow, historyRows } from "../support/renderer/history-rows";
import { windowSuite } from "../support/renderer/window-suite";

describe("the keyboard in History", () => {
  const open = windowSuite();
  const focused = (page: Page) => page.locator("[data-row]:focus");

  test("J and K move, Enter opens, Esc comes back to the row", async () => {
    const jobs = historyJobs();
    const { page } = await open(historyHost(jobs).host, { route: "/history?q=csv" });
    await expect(historyRow(page, "manchester")).toBeVisible();
    for (const key of ["j", "j", "ArrowDown", "j", "k"]) await page.keyboard.press(key);
    await expect(focused(page)).toContainText("manchester");
    await expect(focused(page)).toHaveAttribute("aria-current", "true");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "manchester_hh_oct.csv" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(focused(page)).toContainText("manchester");
    expect(hashOf(page)).toBe("#/history?q=csv");
  });

  test("[ and ] go through the list that a job was opened from, and back still leads to it", async () => {
    const { page } = await open(historyHost(historyJobs()).host, { route: "/history" });
    await page.getByRole("link", { name: "TOTALS_summary.csv" }).click();
    const title = (name: string) => expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await title("TOTALS_summary.csv");
    await page.keyboard.press("]");
    await title("leeds_new_layout.csv");
    await page.keyboard.press("[");
    await page.keyboard.press("[");
    await title("york_civic_daily.csv");
    await page.getByRole("button", { name: "Back" }).click();
    await expect(historyRows(page)).toHaveCount(8);
  });

  test("the list is one tab stop", async () => {
    const { page } = await open(historyHost(historyJobs()).host, { route: "/history" });
    await expect(historyRow(page, "manchester")).toBeVisible();
    expect(await page.locator("[data-row][tabindex='0']").count()).toBe(1);
    expect(await page.locator("[data-row] :is(a, button):not([tabindex='-1'])").count()).toBe(0);
  });
});
