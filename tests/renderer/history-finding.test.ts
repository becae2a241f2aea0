import { expect } from "../support/renderer/expect-page";
import type { Page } from "playwright";
import { describe, test } from "vitest";
import { at, buildJob } from "../support/renderer/build-job";
import { historyHost, historyJobs } from "../support/renderer/history-scene";
import { hashOf, historyRow, historyRows } from "../support/renderer/history-rows";
import { windowSuite } from "../support/renderer/window-suite";

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

describe("finding a job", () => {
  const open = windowSuite();

  test("/ goes to the search; what is typed stands in the address and is asked for once", async () => {
    const { host } = historyHost(historyJobs());
    const { page } = await open(host, { route: "/history", frozen: false });
    await expect(historyRow(page, "manchester")).toBeVisible();
    await page.keyboard.press("/");
    await page.keyboard.type("york");
    await expect(historyRows(page)).toHaveCount(2);
    expect(hashOf(page)).toBe("#/history?q=york");
    expect(host.asked("jobs.list").map(({ q }) => q)).toEqual(expect.arrayContaining(["", "york"]));
    expect(host.asked("jobs.list").map(({ q }) => q)).not.toContain("yo");
    await page.keyboard.press("Escape");
    await expect(historyRows(page)).toHaveCount(8);
    expect(hashOf(page)).toBe("#/history");
  });

  test("a batch id finds its job", async () => {
    const jobs = historyJobs();
    const wanted = jobs[2];
    if (wanted === undefined) throw new Error("the scene has three jobs");
    const { page } = await open(historyHost(jobs).host, { route: `/history?q=${wanted.batchId}` });
    await expect(historyRows(page)).toHaveCount(1);
    await expect(page.getByRole("searchbox")).toHaveValue(wanted.batchId);
  });

  test("F goes to the state; a choice stands in the address, and back undoes it", async () => {
    const { page } = await open(historyHost(historyJobs()).host, { route: "/history" });
    await expect(historyRow(page, "manchester")).toBeVisible();
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "Failed" }).click();
    await expect(historyRows(page)).toHaveCount(1);
    await expect(historyRow(page, "TOTALS_summary.csv")).toBeVisible();
    expect(hashOf(page)).toBe("#/history?state=failed");
    await page.goBack();
    await expect(historyRows(page)).toHaveCount(8);
    await expect(page.getByRole("combobox", { name: "State" })).toHaveText("State");
  });

  test("no match says so, and clears the filters", async () => {
    const { page } = await open(historyHost(historyJobs()).host, { route: "/history?state=failed&q=york" });
    await expect(page.getByText("No jobs match. Clear filters.")).toBeVisible();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(historyRows(page)).toHaveCount(8);
    await expect(page.getByRole("searchbox")).toHaveValue("");
  });

  test("pages of fifty, each with an address of its own", async () => {
    const { page } = await open(historyHost(many()).host, { route: "/history" });
    await expect(page.getByText("1 to 50 of 103")).toBeVisible();
    await expect(page.getByRole("button", { name: "Previous" })).toHaveCount(0);
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByText("51 to 100 of 103")).toBeVisible();
    expect(hashOf(page)).toBe("#/history?page=2");
    await expect(historyRow(page, "file-051.csv")).toBeVisible();
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

describe("narrowing the list", () => {
  const open = windowSuite();
  const choose = async (page: Page, filter: string, option: string) => {
    await page.getByRole("combobox", { name: filter }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };

  test("by type, by how the file came and by machine; each stands in the address", async () => {
    const machines = ["CDF-WS-003", "LDS-WS-014"].map((machine) => ({
      ...{ machine, person: "p", version: "1", lastHeardAt: null, silent: false, paused: false },
      ...{ waitingFiles: 0, queued: 0, processing: 0, here: false },
    }));
    const { host } = historyHost(historyJobs(), {
      "machines.list": () => ({ now: at("14:06"), machines }),
    });
    const { page } = await open(host, { route: "/history" });
    await choose(page, "Machine", "CDF-WS-003");
    await expect(historyRows(page)).toHaveCount(1);
    await choose(page, "Type", "Half-hourly");
    await choose(page, "Brought by", "Chosen");
    expect(hashOf(page)).toBe("#/history?type=hh&source=picker&machine=CDF-WS-003");
    await expect(page.getByText("No jobs match.")).toBeVisible();
    await choose(page, "Machine", "Any machine");
    await expect(historyRow(page, "Stark_export")).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Brought by" })).toHaveText("Chosen");
  });

  test("to what needs attention", async () => {
    const { page } = await open(historyHost(historyJobs()).host, { route: "/history?state=attention" });
    await expect(historyRows(page)).toHaveCount(2);
    await expect(historyRow(page, "manchester")).toContainText("With problems");
    await expect(historyRow(page, "TOTALS")).toContainText("Failed");
  });
});
