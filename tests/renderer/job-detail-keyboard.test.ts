import type { Page } from "playwright";
import { describe, test } from "vitest";
import { buildProblem } from "../support/renderer/build-problem";
import { expect } from "../support/renderer/expect-page";
import { jobDetailHost, pictureJob } from "../support/renderer/job-detail-scene";
import { tabTo } from "../support/renderer/tab-to";
import { windowSuite } from "../support/renderer/window-suite";

const rows = (page: Page) => page.locator("[data-row]");
const focusedRow = (page: Page) => page.locator("[data-row]:focus td:first-child");
const cell = (page: Page, number: number) =>
  page.getByRole("button", { name: new RegExp(`^Part ${number} of 48`) });
const explained = (page: Page) => page.getByRole("group", { name: "The row as it came" });

describe("the problems of a job without a mouse", () => {
  const open = windowSuite();

  test("J and K move and explain, Esc closes, and Esc again leads back", async () => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route });
    await expect(rows(page)).toHaveCount(12);
    await page.keyboard.press("j");
    await expect(focusedRow(page)).toHaveText("25,861");
    await page.keyboard.press("ArrowDown");
    await expect(focusedRow(page)).toHaveText("25,862");
    await expect(explained(page).locator("mark")).toHaveText("1.39O");
    await page.keyboard.press("k");
    await expect(explained(page).locator("mark")).toHaveText("1.4O3");
    await page.keyboard.press("Escape");
    await expect(explained(page)).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("manchester_hh_oct.csv");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("History");
  });

  test("the list is one tab stop, and Enter explains a row and closes it", async () => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route });
    await expect(rows(page)).toHaveCount(12);
    await expect(page.locator("[data-row][tabindex='0']")).toHaveCount(1);
    await tabTo(page, rows(page).first());
    await page.keyboard.press("Enter");
    await expect(explained(page)).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(explained(page)).toHaveCount(0);
  });

  test("each row that J comes to is in sight with what opens below it, far down the list too", async () => {
    const { job } = pictureJob();
    const kept = Array.from({ length: 300 }, (_, i) => ({
      problem: buildProblem(i + 2, "value_has_letter"),
      cell: 0,
    }));
    const { host, route } = jobDetailHost({ job, kept });
    const { page } = await open(host, { route });
    await expect(rows(page).first()).toBeVisible();
    for (let line = 2; line <= 60; line += 1) {
      await page.keyboard.press("j");
      await expect(focusedRow(page)).toHaveText(String(line));
      await expect(explained(page)).toBeInViewport({ ratio: 0.99 });
    }
  });

  test("the strip is one tab stop; arrows go along it and Enter keeps a part", async () => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route });
    await expect(cell(page, 18)).toHaveAccessibleName("Part 18 of 48, 9 failed");
    await tabTo(page, cell(page, 1));
    await page.keyboard.press("End");
    await expect(cell(page, 48)).toBeFocused();
    for (let step = 0; step < 7; step += 1) await page.keyboard.press("ArrowLeft");
    await expect(cell(page, 41)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(rows(page)).toHaveCount(3);
    await expect(cell(page, 41)).toHaveAttribute("aria-pressed", "true");
    await expect(cell(page, 41)).toBeFocused();
  });

  test("Esc in the list of kinds closes that list alone", async () => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route });
    await expect(rows(page)).toHaveCount(12);
    await page.keyboard.press("j");
    const kinds = page.getByRole("combobox", { name: "Kinds of problem" });
    await kinds.press("Enter");
    await expect(page.getByRole("option", { name: "All kinds" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("option")).toHaveCount(0);
    await expect(kinds).toBeFocused();
    await expect(explained(page)).toBeVisible();
  });

  test("the tabs are gone through by arrows", async () => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route });
    await tabTo(page, page.getByRole("tab", { name: "Problems" }));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("tab", { name: "Warnings" })).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("table", { name: "Warnings" })).toBeVisible();
  });
});
