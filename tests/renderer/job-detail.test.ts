import type { Page } from "playwright";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import { buildSession } from "../support/renderer/build-session";
import { expect } from "../support/renderer/expect-page";
import { jobDetailHost, pictureJob } from "../support/renderer/job-detail-scene";
import { finishedToday, leeds } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

/** The pairs of a list of terms: the five figures, or the details. */
const pairs = (page: Page, term: string) =>
  page
    .locator("dl")
    .filter({ hasText: term })
    .evaluate((list) =>
      [...list.querySelectorAll("dt")].map((name) => [
        name.innerText,
        (name.nextElementSibling as HTMLElement).innerText.replace(/\s+/g, " ").trim(),
      ]),
    );

describe("Job detail", () => {
  const open = windowSuite();

  test("tells what became of every row, as the picture has it", async () => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("manchester_hh_oct.csv");
    await expect(page.getByRole("main")).toContainText(
      "Imported with problems12 of 73,000 rows were not imported. Correct them and drop the rejects file back: only those rows are imported.",
    );
    expect(await pairs(page, "Rows in file")).toEqual([
      ["Rows in file", "73,000"],
      ["Imported", "71,842 310 replaced"],
      ["Unchanged", "1,146"],
      ["Failed", "12"],
      ["Took", "1 min 12 s 1,014 rows/s"],
    ]);
    await expect(page.getByRole("list").filter({ hasText: "Dropped by you" })).toHaveText(
      "Finished13:48:0473,000 rows accounted for" +
        "Carried on at row 31,00113:47:26Attempt 2, LDS-WS-014" +
        "Stopped at row 31,00013:47:21The connection to the database was lost. Everything up to there was kept." +
        "Started13:46:52Attempt 1, LDS-WS-014" +
        "Dropped by you13:46:51",
    );
    expect(await pairs(page, "Covers")).toEqual(
      expect.arrayContaining([
        ["Type", "Half-hourly, one row a day"],
        ["Covers", "2,355 meters, 1 to 31 Oct 2025"],
        ["Size", "22.4 MB"],
      ]),
    );
    await expect(page.getByRole("tab")).toHaveText(["Problems 12", "Warnings 2"]);
    await expect(page.getByText("9 failed")).toBeVisible();
    await expect(page.getByText("3 failed")).toBeVisible();
    await expect(page.getByText(/^All 12 shown\./)).toBeVisible();
  });

  test("of a job that is not there, leads back to History", async () => {
    const { host, route } = jobDetailHost(
      { job: leeds() },
      {
        "jobs.get": ({ batchId }) => {
          throw new Failure("job_not_found", { params: { batchId } });
        },
      },
    );
    const { page } = await open(host, { route });
    await expect(page.getByText("No such import.")).toBeVisible();
    await page.getByRole("button", { name: "Go to History" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("History");
  });

  test("of a store out of reach, says so and tries again", async () => {
    const held = { away: true };
    const scene = pictureJob();
    const { host, route } = jobDetailHost(scene, {
      "jobs.get": () => {
        if (held.away)
          throw new Failure("store_unreachable", { params: { host: "energy-db", reason: "ETIMEDOUT" } });
        return { ...scene, errorsKept: 12, warningsKept: 2, undo: null };
      },
    });
    const { page } = await open(host, { route });
    await expect(page.getByText("The store is out of reach.")).toBeVisible();
    held.away = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText("12 of 73,000 rows were not imported.")).toBeVisible();
  });

  test("waits with a skeleton", async () => {
    const { host, route } = jobDetailHost(
      { job: leeds() },
      { "jobs.get": () => new Promise(() => undefined) },
    );
    const { page } = await open(host, { route });
    await expect(page.getByRole("status", { name: "Loading the job" })).toBeVisible();
  });

  test("of somebody else's job offers its rejected rows and nothing else", async () => {
    const others = { ...leeds(), userId: 2, userName: "Amir Khan" };
    const { host, route } = jobDetailHost({ job: others });
    const { page } = await open(host, { route });
    await expect(page.getByText("Dropped by Amir Khan").first()).toBeVisible();
    await expect(page.locator("main header").getByRole("button")).toHaveText([
      "",
      "Download 12 rejected rows",
    ]);
    await page.keyboard.press("Delete");
    await page.keyboard.press("r");
    expect(host.calls.map(({ method }) => method).filter((name) => /cancel|retry/.test(name))).toEqual([]);
  });

  test("a viewer is offered no more of their own", async () => {
    const { host, route } = jobDetailHost(
      { job: finishedToday()[3] ?? leeds() },
      { "session.now": () => buildSession({ actor: { role: "viewer" } }) },
    );
    const { page } = await open(host, { route });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("TOTALS_summary.csv");
    await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
  });

  test.each([360, 640, 900])("%i px wide, nothing scrolls sideways but the row itself", async (width) => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route, size: { width, height: 700 } });
    const row = page.getByRole("row").filter({ hasText: "62,378" });
    await row.click();
    const raw = page.getByRole("group", { name: "The row as it came" });
    await expect(raw.locator("mark")).toHaveText("␣");
    const over = await page.evaluate(() =>
      [...document.querySelectorAll("html, main, main > div")].map(
        (box) => box.scrollWidth - box.clientWidth,
      ),
    );
    expect(Math.max(...over)).toBe(0);
    await expect(raw.locator("mark")).toBeInViewport();
  });
});
