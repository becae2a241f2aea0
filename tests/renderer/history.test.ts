import { expect } from "../support/renderer/expect-page";
import type { Page } from "playwright";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import { buildSession } from "../support/renderer/build-session";
import { historyHost, historyJobs } from "../support/renderer/history-scene";
import { historyRow } from "../support/renderer/history-rows";
import { windowSuite } from "../support/renderer/window-suite";

/** The cells of a row as they are seen: a file's name may lose its middle, so its whole is taken. */
const cellsOf = (page: Page, name: string) =>
  historyRow(page, name)
    .first()
    .locator("td")
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).innerText.trim()));

describe("History lists every job", () => {
  const open = windowSuite();

  test("as the picture has it", async () => {
    const priya = { userId: 7, name: "Priya Nair", role: "viewer" as const };
    const { host } = historyHost(historyJobs(), { "session.now": () => buildSession({ actor: priya }) });
    const { page } = await open(host, { route: "/history" });
    await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
    expect((await page.getByRole("columnheader").allInnerTexts()).map((head) => head.trim())).toEqual([
      "State",
      "File",
      "Type",
      "Imported",
      "Unchanged",
      "Failed",
      "Brought by",
      "Machine",
      "Finished",
    ]);
    await expect(page.getByText("8 jobs")).toBeVisible();
    expect(await cellsOf(page, "Stark_export")).toEqual([
      "Importing",
      "Stark_export_ALL_SITES_2024.csv",
      "HH",
      "211,968",
      "0",
      "0",
      "Amir Khan",
      "LDS-WS-014",
      "About 13 min left",
    ]);
    // Nothing was read of it yet: no counts, and its place in this computer's line.
    expect(await cellsOf(page, "cardiff")).toEqual([
      "Queued",
      "cardiff_daily_2025-11-24.csv",
      "Daily",
      "",
      "",
      "",
      "Amir Khan",
      "CDF-WS-003",
      "Next",
    ]);
    expect(await cellsOf(page, "manchester")).toEqual([
      "With problems",
      "manchester_hh_oct.csv",
      "HH",
      "71,842",
      "1,146",
      "12",
      "Tom Ashworth",
      "LDS-WS-014",
      "13:48",
    ]);
    expect((await cellsOf(page, "TOTALS")).slice(0, 4)).toEqual(["Failed", "TOTALS_summary.csv", "", ""]);
    expect((await cellsOf(page, "gas_portfolio")).at(-1)).toBe("24 Nov, 16:55");
  });

  test("nothing yet", async () => {
    const { page } = await open(historyHost([]).host, { route: "/history" });
    await expect(page.getByText("No imports yet.")).toBeVisible();
  });

  test("out of reach: says why, and tries again", async () => {
    let away = true;
    const jobs = historyJobs();
    const { host } = historyHost(jobs, {
      "jobs.list": () => {
        if (away)
          throw new Failure("store_unreachable", { params: { host: "energy-db", reason: "ETIMEDOUT" } });
        return { jobs, count: jobs.length };
      },
    });
    const { page } = await open(host, { route: "/history" });
    await expect(page.getByText("The store is out of reach.")).toBeVisible();
    away = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(historyRow(page, "manchester")).toBeVisible();
    await expect(page.getByText("The store is out of reach.")).toHaveCount(0);
  });

  test("in a narrow window in two lines each, under their days", async () => {
    const { page } = await open(historyHost(historyJobs()).host, {
      route: "/history",
      size: { width: 360, height: 780 },
    });
    await expect(page.getByRole("heading", { level: 2 })).toHaveText([
      "Today Tuesday 25 November",
      "Yesterday Monday 24 November",
    ]);
    await expect(page.getByRole("table")).toHaveCount(0);
    await expect(historyRow(page, "manchester")).toHaveText(/With problems71,842 in, 12 failed13:48$/);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sideways).toBe(false);
    await historyRow(page, "manchester").click();
    await expect(page.getByRole("heading", { level: 1, name: "manchester_hh_oct.csv" })).toBeVisible();
  });

  test("under 1100 px without Unchanged and Machine", async () => {
    const { page } = await open(historyHost(historyJobs()).host, {
      route: "/history",
      size: { width: 1000, height: 780 },
    });
    await expect(page.getByRole("columnheader", { name: "Failed" })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "Unchanged" })).toBeHidden();
    await expect(page.getByRole("columnheader", { name: "Machine" })).toBeHidden();
  });
});
