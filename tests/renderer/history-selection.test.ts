import type { Page } from "playwright";
import { describe, test } from "vitest";
import type { JobView } from "../../src-shared/contract/job-view";
import { Failure } from "../../src-shared/failure";
import { buildJob } from "../support/renderer/build-job";
import { buildSession } from "../support/renderer/build-session";
import { expect } from "../support/renderer/expect-page";
import { historyHost, historyJobs, isFound } from "../support/renderer/history-scene";
import { historyRow, historyRows } from "../support/renderer/history-rows";
import { windowSuite } from "../support/renderer/window-suite";

const bar = (page: Page) => page.getByRole("group", { name: "What to do with the selected jobs" });
const ticked = (page: Page) => page.locator("[data-row][aria-selected=true]");
const tick = (page: Page, name: string) =>
  historyRow(page, name)
    .first()
    .getByRole("checkbox", { name: `Select ${name}` })
    .click();

/** Sixty-two failed files and one under way, all of this person. */
const manyFailed = (): JobView[] => [
  buildJob({ id: 900, filename: "running.csv", status: "processing" }),
  ...Array.from({ length: 62 }, (_, i) =>
    buildJob({
      id: 800 - i,
      filename: `failed-${i + 1}.csv`,
      status: "failed",
      errorCode: "no_meter_column",
    }),
  ),
];

/** A host that counts and changes the jobs of its list as the store would. */
function changingHost(jobs: JobView[], refused: { code: string; count: number }[] = []) {
  const scene = historyHost(jobs, {
    "jobs.many": ({ action, jobs: which, dryRun }) => {
      const those = scene.held.jobs.filter((job) =>
        "filter" in which ? isFound(job, which.filter) : which.batchIds.includes(job.batchId),
      );
      if (dryRun) return { matched: those.length, done: 0, refused: [] };
      if (action === "delete") scene.held.jobs = scene.held.jobs.filter((job) => !those.includes(job));
      const left = refused.reduce((sum, { count }) => sum + count, 0);
      return { matched: those.length, done: those.length - left, refused };
    },
  });
  return scene;
}

describe("selecting jobs", () => {
  const open = windowSuite();

  test("by their boxes; what can be done to them is counted before it is done", async () => {
    const { page } = await open(changingHost(historyJobs()).host, { route: "/history" });
    await tick(page, "manchester_hh_oct.csv");
    await expect(bar(page)).toContainText("1 selected");
    await tick(page, "TOTALS_summary.csv");
    await tick(page, "gas_portfolio_q2.csv");
    await expect(bar(page)).toContainText("3 selected");
    await expect(bar(page).getByRole("button")).toHaveText([
      "Try again 2",
      "Undo 2",
      "Delete 3",
      "Select all 8 that match",
      "",
    ]);
    await bar(page).getByRole("button", { name: "Clear the selection" }).click();
    await expect(bar(page)).toHaveCount(0);
    await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  });

  test("with Ctrl and Shift, anywhere in a row: on its name too, which then opens nothing", async () => {
    const { page } = await open(changingHost(historyJobs()).host, { route: "/history" });
    await historyRow(page, "manchester").click();
    await expect(bar(page)).toHaveCount(0);
    await page.getByRole("link", { name: "manchester_hh_oct.csv" }).click({ modifiers: ["Control"] });
    await page.getByRole("link", { name: "leeds_new_layout.csv" }).click({ modifiers: ["Shift"] });
    await expect(ticked(page)).toHaveCount(5);
    await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
    await historyRow(page, "TOTALS").click({ modifiers: ["Control"] });
    await expect(bar(page)).toContainText("4 selected");
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
  });

  test("by the keyboard: Space, Shift with the arrows, Ctrl A, Esc", async () => {
    const { page } = await open(changingHost(historyJobs()).host, { route: "/history" });
    await expect(historyRow(page, "manchester")).toBeVisible();
    await page.keyboard.press("j");
    await expect(page.locator("[data-row]:focus")).toContainText("Stark_export");
    await page.keyboard.press("Space");
    await expect(ticked(page)).toContainText("Stark_export");
    // Quicker than the focus moves.
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(ticked(page)).toHaveCount(3);
    await page.keyboard.press("Shift+ArrowUp");
    await expect(ticked(page)).toHaveCount(2);
    await expect(page.locator("[data-row]:focus")).toContainText("cardiff");
    await page.keyboard.press("Control+a");
    await expect(ticked(page)).toHaveCount(8);
    await page.keyboard.press("Escape");
    await expect(ticked(page)).toHaveCount(0);
    await expect(bar(page)).toHaveCount(0);
    // In the search Ctrl A is its own.
    await page.keyboard.press("/");
    await page.keyboard.press("Control+a");
    await expect(ticked(page)).toHaveCount(0);
  });

  test("the box over all ticks those shown; no row moves when the bar comes", async () => {
    const { page } = await open(changingHost(manyFailed()).host, { route: "/history" });
    const place = async () => (await historyRow(page, "failed-3.csv").boundingBox())?.y;
    const before = await place();
    await page.getByRole("checkbox", { name: "Select all jobs shown" }).click();
    await expect(bar(page)).toContainText("50 selected");
    expect(await place()).toBe(before);
    await expect(bar(page).getByRole("button", { name: "Select all 63 that match" })).toBeVisible();
    // A range, a filter or another page begins anew.
    await page.getByRole("button", { name: "Next" }).click();
    await expect(historyRow(page, "failed-62.csv")).toBeVisible();
    await expect(bar(page)).toHaveCount(0);
  });

  test("is not offered to a viewer", async () => {
    const { host } = historyHost(historyJobs(), {
      "session.now": () => buildSession({ actor: { role: "viewer" } }),
    });
    const { page } = await open(host, { route: "/history" });
    await expect(historyRow(page, "manchester")).toBeVisible();
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    await page.keyboard.press("Control+a");
    await expect(bar(page)).toHaveCount(0);
  });

  test("in a narrow window by the boxes beside the entries", async () => {
    const { page } = await open(changingHost(historyJobs()).host, {
      route: "/history",
      size: { width: 360, height: 780 },
    });
    await page.getByRole("checkbox", { name: "Select TOTALS_summary.csv" }).click();
    await expect(bar(page).getByRole("button", { name: "Try again 1" })).toBeVisible();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sideways).toBe(false);
  });
});

describe("what is done to the selection", () => {
  const open = windowSuite();

  test("a cancel is done at once, and its result told in a line", async () => {
    const jobs = Array.from({ length: 11 }, (_, i) => buildJob({ id: 50 - i, filename: `q-${i}.csv` }));
    const { host } = changingHost(jobs, [{ code: "job_not_in_state", count: 2 }]);
    const { page } = await open(host, { route: "/history" });
    await expect(historyRow(page, "q-3.csv")).toBeVisible();
    await page.keyboard.press("Control+a");
    await bar(page).getByRole("button", { name: "Cancel 11" }).click();
    await expect(bar(page)).toHaveText("9 cancelled, 2 had ended before.");
    await expect(page.locator("[data-part=live-status]")).toContainText("9 cancelled, 2 had ended before.");
    await expect(ticked(page)).toHaveCount(0);
    await expect(bar(page)).toBeFocused();
    expect(host.asked("jobs.many")).toEqual([
      { action: "cancel", jobs: { batchIds: jobs.map(({ batchId }) => batchId) } },
    ]);
    await page.keyboard.press("Escape");
    await expect(bar(page)).toHaveCount(0);
  });

  test("a deletion is asked about in the bar, says that readings stay, and takes the rows away", async () => {
    const { host } = changingHost(historyJobs());
    const { page } = await open(host, { route: "/history" });
    await tick(page, "TOTALS_summary.csv");
    await tick(page, "manchester_hh_oct.csv");
    await page.keyboard.press("Delete");
    await expect(bar(page)).toContainText("Delete the records of 2 jobs? Readings stay.");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await bar(page).getByRole("button", { name: "Keep" }).click();
    await expect(bar(page)).toContainText("2 selected");
    await bar(page).getByRole("button", { name: "Delete 2" }).click();
    await bar(page).getByRole("button", { name: "Delete 2 records" }).click();
    await expect(bar(page)).toHaveText("2 deleted. Readings stay.");
    await expect(historyRows(page)).toHaveCount(6);
    await expect(historyRow(page, "TOTALS")).toHaveCount(0);
    expect(host.asked("jobs.many").map(({ dryRun = false }) => dryRun)).toEqual([true, true, false]);
  });

  test("all that match are counted by the store, and only those it applies to are changed", async () => {
    const { host } = changingHost(manyFailed());
    const { page } = await open(host, { route: "/history?q=csv" });
    await expect(historyRow(page, "running.csv")).toBeVisible();
    await page.keyboard.press("Control+a");
    await bar(page).getByRole("button", { name: "Select all 63 that match" }).click();
    await expect(bar(page)).toContainText("All 63 selected");
    await bar(page).getByRole("button", { name: "Try again" }).click();
    await expect(bar(page)).toContainText("Try 62 jobs again?");
    await bar(page).getByRole("button", { name: "Try again 62" }).click();
    await expect(bar(page)).toHaveText("62 queued again.");
    const filter = {
      ...{ words: ["failed", "cancelled"], type: null, source: null, machine: null, q: "csv" },
    };
    expect(host.asked("jobs.many")).toEqual([
      { action: "retry", jobs: { filter }, dryRun: true },
      { action: "retry", jobs: { filter } },
    ]);
  });

  test("a question is put away when something else is ticked", async () => {
    const { page } = await open(changingHost(historyJobs()).host, { route: "/history" });
    await tick(page, "TOTALS_summary.csv");
    await bar(page).getByRole("button", { name: "Delete 1" }).click();
    await expect(bar(page)).toContainText("Delete the record of 1 job? Readings stay.");
    await tick(page, "manchester_hh_oct.csv");
    await expect(bar(page)).toContainText("2 selected");
  });

  test("somebody else’s jobs are left out, and a store that is away says so", async () => {
    const { host } = historyHost(historyJobs(), {
      "jobs.many": () => {
        throw new Failure("store_unreachable", { params: { host: "energy-db", reason: "ETIMEDOUT" } });
      },
    });
    const { page } = await open(host, { route: "/history" });
    // Amir Khan's, queued.
    await tick(page, "cardiff_daily_2025-11-24.csv");
    await expect(bar(page)).toContainText("Nothing can be done to these jobs together.");
    await tick(page, "TOTALS_summary.csv");
    await bar(page).getByRole("button", { name: "Try again 1" }).click();
    await expect(bar(page)).toContainText("The store is out of reach.");
  });
});

describe("undoing the selection", () => {
  const open = windowSuite();

  test("is asked about first, and left out for what brought nothing", async () => {
    const { host } = changingHost(historyJobs(), [{ code: "job_not_in_state", count: 1 }]);
    const { page } = await open(host, { route: "/history" });
    await tick(page, "manchester_hh_oct.csv");
    await tick(page, "gas_portfolio_q2.csv");
    // Failed before its first row, and a dry run.
    await tick(page, "TOTALS_summary.csv");
    await tick(page, "leeds_new_layout.csv");
    await bar(page).getByRole("button", { name: "Undo 2" }).click();
    await expect(bar(page)).toContainText(
      "Undo 2 imports? The readings are taken out, and earlier values come back.",
    );
    await bar(page).getByRole("button", { name: "Undo 2" }).click();
    await expect(bar(page)).toHaveText("1 being undone, 1 had not ended.");
  });
});
