import { expect } from "../support/renderer/expect-page";
import { describe, test } from "vitest";
import { at, buildJob } from "../support/renderer/build-job";
import { historyHost, historyJobs } from "../support/renderer/history-scene";
import { historyRow, historyRows } from "../support/renderer/history-rows";
import { windowSuite } from "../support/renderer/window-suite";

describe("while imports go on", () => {
  const open = windowSuite();

  test("a row changes in its place", async () => {
    const jobs = historyJobs();
    const { host } = historyHost(jobs);
    const { page } = await open(host, { route: "/history" });
    await expect(historyRow(page, "Stark")).toContainText("Importing");
    const asked = host.asked("jobs.list").length;
    const [stark] = jobs;
    if (stark === undefined) throw new Error("the scene has a job under way");
    const over = { status: "completed" as const, completedAt: at("14:06"), updatedAt: at("14:06") };
    host.send("job", buildJob({ ...stark, ...over, importedRows: 1_114_000, processedRows: 1_114_000 }));
    await expect(historyRow(page, "Stark")).toContainText("1,114,000");
    await expect(historyRows(page).first()).toContainText("Imported");
    // An older state that comes late changes nothing.
    host.send("job", { ...stark, updatedAt: at("14:05") });
    host.send("job", buildJob({ ...stark, ...over, importedRows: 1_114_001, processedRows: 1_114_001 }));
    await expect(historyRow(page, "Stark")).toContainText("1,114,001");
    expect(host.asked("jobs.list")).toHaveLength(asked);
  });

  test("new jobs wait while somebody points at the list, and come in by the bar", async () => {
    const jobs = historyJobs();
    const { host, held } = historyHost(jobs);
    const { page } = await open(host, { route: "/history" });
    await historyRow(page, "york_civic").first().hover();
    const fresh = [1, 2, 3].map((n) => buildJob({ id: 600 + n, filename: `new-${n}.csv` }));
    held.jobs = [...fresh.reverse(), ...jobs];
    for (const job of fresh) host.send("job", job);
    await expect(page.getByRole("button", { name: "3 new jobs" })).toBeVisible();
    await expect(historyRows(page)).toHaveCount(8);
    await page.getByRole("button", { name: "3 new jobs" }).click();
    await expect(historyRows(page)).toHaveCount(11);
    await expect(historyRows(page).first()).toContainText("new-3.csv");
    await expect(page.getByRole("button", { name: "3 new jobs" })).toHaveCount(0);
  });

  test("they come in by themselves while nobody does", async () => {
    const jobs = historyJobs();
    const { host, held } = historyHost(jobs);
    const { page } = await open(host, { route: "/history" });
    await page.mouse.move(5, 400);
    await expect(historyRows(page)).toHaveCount(8);
    const fresh = buildJob({ id: 601, filename: "new.csv" });
    held.jobs = [fresh, ...jobs];
    host.send("job", fresh);
    await expect(historyRows(page).first()).toContainText("new.csv");
  });

  test("the first import shows where there was none", async () => {
    const { host, held } = historyHost([]);
    const { page } = await open(host, { route: "/history" });
    await expect(page.getByText("No imports yet.")).toBeVisible();
    const first = buildJob({ filename: "first.csv" });
    held.jobs = [first];
    host.send("job", first);
    await expect(historyRow(page, "first.csv")).toBeVisible();
  });
});
