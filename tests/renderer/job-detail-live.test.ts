import type { Page } from "playwright";
import { describe, test } from "vitest";
import type { JobView } from "../../src-shared/contract/job-view";
import { at } from "../support/renderer/build-job";
import { buildProblem } from "../support/renderer/build-problem";
import { expect } from "../support/renderer/expect-page";
import { buildAttempt, jobDetailHost } from "../support/renderer/job-detail-scene";
import { leeds } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

const letters = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({
    problem: buildProblem(from + i, "value_has_letter"),
    cell: 0,
  }));
const later = (job: JobView, change: Partial<JobView>): JobView => ({
  ...job,
  ...change,
  updatedAt: at("14:07"),
});
const scrollTop = (page: Page) =>
  page
    .locator("main > div")
    .last()
    .evaluate((body) => body.scrollTop);

describe("Job detail while the job is under way", () => {
  const open = windowSuite();

  test("problems arrive below without moving what is looked at", async () => {
    const { host, held, route } = jobDetailHost({ job: leeds(), kept: letters(2, 62) });
    const { page } = await open(host, { route });
    const table = page.getByRole("table", { name: "Problems" });
    await expect(table).toHaveAttribute("aria-rowcount", "61");
    const watched = page.locator("[data-row]").filter({ hasText: /^30/ });
    await watched.click();
    await expect(page.getByRole("group", { name: "The row as it came" })).toBeInViewport();
    const [before, place] = [await scrollTop(page), await watched.boundingBox()];
    expect(before).toBeGreaterThan(0);
    held.kept = letters(2, 90);
    host.send("job", later(held.job, { failedRows: 88 }));
    await expect(table).toHaveAttribute("aria-rowcount", "89");
    await expect(page.getByRole("tab")).toHaveText(["Problems 88", "Warnings 0"]);
    expect([await scrollTop(page), await watched.boundingBox()]).toEqual([before, place]);
    await expect(watched).toHaveAttribute("aria-selected", "true");
  });

  test("figures, attempts and the state follow it to its end", async () => {
    const attempts = [buildAttempt({ startedAt: at("14:05"), endedAt: null, reason: null })];
    const { host, held, route } = jobDetailHost({ job: leeds(), attempts });
    const { page } = await open(host, { route });
    await expect(page.getByText("Attempt 1, LDS-WS-014")).toBeVisible();
    const progress = { ...held.job.progress, percent: 75.3 };
    host.send("job", later(held.job, { processedRows: 55_000, importedRows: 53_842, progress }));
    await expect(page.locator("dl").first()).toContainText("53,842");
    await expect(page.getByRole("status")).toHaveText(`${held.job.filename}: 75 % done.`);
    held.attempts = attempts.map((attempt) => ({ ...attempt, endedAt: at("14:07"), reason: "completed" }));
    held.job = later(held.job, {
      status: "completed",
      word: "with_problems",
      processedRows: 73_000,
      importedRows: 71_842,
      completedAt: at("14:07"),
    });
    host.send("job", held.job);
    await expect(page.locator("main > p")).toContainText("Imported with problems");
    await expect(page.getByText("73,000 rows accounted for")).toBeVisible();
    await expect(page.locator("dl").first()).toContainText("Took2 min608 rows/s");
    await expect(page.getByRole("button", { name: "Cancel" })).toHaveCount(0);
  });
});
