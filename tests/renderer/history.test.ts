import { expect } from "playwright/test";
import type { Page } from "playwright";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import { at, buildJob } from "../support/renderer/build-job";
import { historyHost, historyJobs } from "../support/renderer/history-scene";
import { windowSuite } from "../support/renderer/window-suite";

const rows = (page: Page) => page.locator("[data-row]");
const row = (page: Page, name: string) => rows(page).filter({ hasText: name });

/** The cells of a row as they are seen: a file's name may lose its middle, so its whole is taken. */
const cellsOf = (page: Page, name: string) =>
  row(page, name)
    .first()
    .locator("td")
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).innerText.trim()));
const hash = (page: Page) => new URL(page.url()).hash;

/** A hundred and three finished jobs, newest first. */
const many = () =>
  Array.from({ length: 103 }, (_, i) =>
    buildJob({
      id: 500 - i,
      filename: `file-${String(i + 1).padStart(3, "0")}.csv`,
      status: "completed",
      completedAt: at("13:00"),
    }),
  );

describe("History lists every job", () => {
  const open = windowSuite();

  test("as the picture has it", async () => {
    const { page } = await open(historyHost(historyJobs()).host, { route: "/history" });
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
    await expect(row(page, "manchester")).toBeVisible();
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
    await expect(row(page, "manchester")).toHaveText(/With problems71,842 in, 12 failed13:48$/);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sideways).toBe(false);
    await row(page, "manchester").click();
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

describe("finding a job", () => {
  const open = windowSuite();

  test("/ goes to the search; what is typed stands in the address and is asked for once", async () => {
    const { host } = historyHost(historyJobs());
    const { page } = await open(host, { route: "/history", frozen: false });
    await expect(row(page, "manchester")).toBeVisible();
    await page.keyboard.press("/");
    await page.keyboard.type("york");
    await expect(rows(page)).toHaveCount(2);
    expect(hash(page)).toBe("#/history?q=york");
    expect(host.asked("jobs.list").map(({ q }) => q)).toEqual(expect.arrayContaining(["", "york"]));
    expect(host.asked("jobs.list").map(({ q }) => q)).not.toContain("yo");
    await page.keyboard.press("Escape");
    await expect(rows(page)).toHaveCount(8);
    expect(hash(page)).toBe("#/history");
  });

  test("a batch id finds its job", async () => {
    const jobs = historyJobs();
    const wanted = jobs[2];
    if (wanted === undefined) throw new Error("the scene has three jobs");
    const { page } = await open(historyHost(jobs).host, { route: `/history?q=${wanted.batchId}` });
    await expect(rows(page)).toHaveCount(1);
    await expect(page.getByRole("searchbox")).toHaveValue(wanted.batchId);
  });

  test("F goes to the state; a choice stands in the address, and back undoes it", async () => {
    const { page } = await open(historyHost(historyJobs()).host, { route: "/history" });
    await expect(row(page, "manchester")).toBeVisible();
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "Failed" }).click();
    await expect(rows(page)).toHaveCount(1);
    await expect(row(page, "TOTALS_summary.csv")).toBeVisible();
    expect(hash(page)).toBe("#/history?status=failed");
    await page.goBack();
    await expect(rows(page)).toHaveCount(8);
    await expect(page.getByRole("combobox", { name: "State" })).toHaveText("Any state");
  });

  test("no match says so, and clears the filters", async () => {
    const { page } = await open(historyHost(historyJobs()).host, { route: "/history?status=failed&q=york" });
    await expect(page.getByText("No jobs match. Clear filters.")).toBeVisible();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(rows(page)).toHaveCount(8);
    await expect(page.getByRole("searchbox")).toHaveValue("");
  });

  test("pages of fifty, each with an address of its own", async () => {
    const { page } = await open(historyHost(many()).host, { route: "/history" });
    await expect(page.getByText("1 to 50 of 103")).toBeVisible();
    await expect(page.getByRole("button", { name: "Previous" })).toHaveCount(0);
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByText("51 to 100 of 103")).toBeVisible();
    expect(hash(page)).toBe("#/history?page=2");
    await expect(row(page, "file-051.csv")).toBeVisible();
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByText("101 to 103 of 103")).toBeVisible();
    await expect(page.getByRole("button", { name: "Next" })).toHaveCount(0);
    await page.goBack();
    await expect(page.getByText("51 to 100 of 103")).toBeVisible();
  });

  test("a page past the end leads to the first", async () => {
    const { page } = await open(historyHost(many()).host, { route: "/history?page=9" });
    await page.getByRole("button", { name: "Go to the first page" }).click();
    await expect(page.getByText("1 to 50 of 103")).toBeVisible();
  });
});

describe("while imports go on", () => {
  const open = windowSuite();

  test("a row changes in its place", async () => {
    const jobs = historyJobs();
    const { host } = historyHost(jobs);
    const { page } = await open(host, { route: "/history" });
    await expect(row(page, "Stark")).toContainText("Importing");
    const asked = host.asked("jobs.list").length;
    const [stark] = jobs;
    if (stark === undefined) throw new Error("the scene has a job under way");
    const over = { status: "completed" as const, completedAt: at("14:06"), updatedAt: at("14:06") };
    host.send("job", buildJob({ ...stark, ...over, importedRows: 1_114_000, processedRows: 1_114_000 }));
    await expect(row(page, "Stark")).toContainText("1,114,000");
    await expect(rows(page).first()).toContainText("Imported");
    // An older state that comes late changes nothing.
    host.send("job", { ...stark, updatedAt: at("14:05") });
    host.send("job", buildJob({ ...stark, ...over, importedRows: 1_114_001, processedRows: 1_114_001 }));
    await expect(row(page, "Stark")).toContainText("1,114,001");
    expect(host.asked("jobs.list")).toHaveLength(asked);
  });

  test("new jobs wait while somebody points at the list, and come in by the bar", async () => {
    const jobs = historyJobs();
    const { host, held } = historyHost(jobs);
    const { page } = await open(host, { route: "/history" });
    await row(page, "york_civic").first().hover();
    const fresh = [1, 2, 3].map((n) => buildJob({ id: 600 + n, filename: `new-${n}.csv` }));
    held.jobs = [...fresh.reverse(), ...jobs];
    for (const job of fresh) host.send("job", job);
    await expect(page.getByRole("button", { name: "3 new jobs" })).toBeVisible();
    await expect(rows(page)).toHaveCount(8);
    await page.getByRole("button", { name: "3 new jobs" }).click();
    await expect(rows(page)).toHaveCount(11);
    await expect(rows(page).first()).toContainText("new-3.csv");
    await expect(page.getByRole("button", { name: "3 new jobs" })).toHaveCount(0);
  });

  test("they come in by themselves while nobody does", async () => {
    const jobs = historyJobs();
    const { host, held } = historyHost(jobs);
    const { page } = await open(host, { route: "/history" });
    await page.mouse.move(5, 400);
    await expect(rows(page)).toHaveCount(8);
    const fresh = buildJob({ id: 601, filename: "new.csv" });
    held.jobs = [fresh, ...jobs];
    host.send("job", fresh);
    await expect(rows(page).first()).toContainText("new.csv");
  });

  test("the first import shows where there was none", async () => {
    const { host, held } = historyHost([]);
    const { page } = await open(host, { route: "/history" });
    await expect(page.getByText("No imports yet.")).toBeVisible();
    const first = buildJob({ filename: "first.csv" });
    held.jobs = [first];
    host.send("job", first);
    await expect(row(page, "first.csv")).toBeVisible();
  });
});

describe("the keyboard in History", () => {
  const open = windowSuite();
  const focused = (page: Page) => page.locator("[data-row]:focus");

  test("J and K move, Enter opens, Esc comes back to the row", async () => {
    const jobs = historyJobs();
    const { page } = await open(historyHost(jobs).host, { route: "/history?q=csv" });
    await expect(row(page, "manchester")).toBeVisible();
    for (const key of ["j", "j", "ArrowDown", "j", "k"]) await page.keyboard.press(key);
    await expect(focused(page)).toContainText("manchester");
    await expect(focused(page)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "manchester_hh_oct.csv" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(focused(page)).toContainText("manchester");
    expect(hash(page)).toBe("#/history?q=csv");
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
    await expect(rows(page)).toHaveCount(8);
  });

  test("the list is one tab stop", async () => {
    const { page } = await open(historyHost(historyJobs()).host, { route: "/history" });
    await expect(row(page, "manchester")).toBeVisible();
    expect(await page.locator("[data-row][tabindex='0']").count()).toBe(1);
    expect(await page.locator("[data-row] :is(a, button):not([tabindex='-1'])").count()).toBe(0);
  });
});
