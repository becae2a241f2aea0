import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import { buildProblem } from "../support/renderer/build-problem";
import { expect } from "../support/renderer/expect-page";
import { jobDetailHost, pictureJob } from "../support/renderer/job-detail-scene";
import { windowSuite } from "../support/renderer/window-suite";

const rows = (page: Page) => page.locator("[data-row]");
const row = (page: Page, line: string) => rows(page).filter({ hasText: line });
const lines = (page: Page) => rows(page).locator("td:first-child").allTextContents();
const cell = (page: Page, number: number) =>
  page.getByRole("button", { name: new RegExp(`^Part ${number} of 48`) });

describe("the problems of a job", () => {
  const open = windowSuite();

  test("stand with their row as it came, the field marked, what is missing as ␣", async () => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route });
    await expect(rows(page)).toHaveCount(12);
    await expect(page.getByRole("columnheader")).toHaveText([
      "Line",
      "Column",
      "What is wrong",
      "The row as it came",
    ]);
    await expect(row(page, "25,861")).toHaveText(/^25,861HH17Not a number: it has the letter O….*1\.4O3/);
    await expect(row(page, "25,861").locator("mark")).toHaveText("1.4O3");
    await expect(row(page, "26,440")).toHaveText(
      "26,440MPANThe meter is missing␣,14/10/2025,0.227,0.557,0.400,0.257,0.6",
    );
    await expect(row(page, "62,379").locator("mark")).toHaveText("␣");
  });

  test("a selected row opens its explanation below itself, and closes it again", async () => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route });
    await row(page, "27,018").click();
    await expect(row(page, "27,018")).toHaveAttribute("aria-selected", "true");
    const below = page.locator("tr:has([data-row]) + tr, [data-row] + tr");
    await expect(below).toHaveText(
      /^Excel kept only a few figures of this meter number \(1\.20002E\+12\), so the rest cannot be recovered\. Export the file again with the MPAN column set to Text\./,
    );
    await row(page, "27,018").click();
    await expect(below).toHaveCount(0);
  });

  test("in a long row the field is scrolled into sight", async () => {
    const values = Array.from({ length: 47 }, (_, i) => `0.${100 + i}`).join(",");
    const raw = `2300041877263,09/10/2025,${values},1.4O3`;
    const long = { problem: buildProblem(9, "value_has_letter", { raw }), cell: 0 };
    const { host, route } = jobDetailHost({ ...pictureJob(), kept: [long] });
    const { page } = await open(host, { route });
    await row(page, "9").click();
    const whole = page.getByRole("group", { name: "The row as it came" });
    await expect(whole.locator("mark")).toBeInViewport();
    await expect(whole).toHaveText(raw);
    expect(await whole.evaluate((line) => line.scrollLeft)).toBeGreaterThan(0);
  });

  test("a part of the strip keeps those of that part, and gives the others back", async () => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route });
    await expect(cell(page, 18)).toHaveAccessibleName("Part 18 of 48, 9 failed");
    await cell(page, 41).click();
    await expect(rows(page)).toHaveCount(3);
    expect(await lines(page)).toEqual(["62,377", "62,378", "62,379"]);
    await expect(cell(page, 41)).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText("Part 41 of 48 only.")).toBeVisible();
    await cell(page, 41).click();
    await expect(rows(page)).toHaveCount(12);
    await cell(page, 2).click();
    await expect(page.getByText("None here.")).toBeVisible();
    await page.getByRole("button", { name: "Show the whole file" }).click();
    await expect(rows(page)).toHaveCount(12);
  });

  test("a kind keeps its own", async () => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route });
    const kinds = page.getByRole("combobox", { name: "Kinds of problem" });
    await kinds.click();
    await expect(page.getByRole("option")).toHaveText([
      "All kinds",
      "Letter in a number (3)",
      "Too few half-hours (3)",
      "No such date (2)",
      "The meter is missing (2)",
      "Shortened by Excel (2)",
    ]);
    await page.getByRole("option", { name: "No such date" }).click();
    await expect(rows(page)).toHaveCount(2);
    expect(await lines(page)).toEqual(["26,104", "26,105"]);
    await expect(kinds).toHaveText("No such date (2)");
    await expect(kinds).toBeFocused();
  });

  test("warnings stand apart: their rows are in", async () => {
    const { host, route } = jobDetailHost(pictureJob());
    const { page } = await open(host, { route });
    await page.getByRole("tab", { name: "Warnings" }).click();
    await expect(page.getByRole("table", { name: "Warnings" })).toBeVisible();
    expect(await lines(page)).toEqual(["4,410", "4,411"]);
    await expect(page.getByText("All 2 shown.")).toBeVisible();
  });

  test("of 48,210 the first 1,000 are shown, only those in sight in the document", async () => {
    const { job } = pictureJob();
    const kept = Array.from({ length: 1000 }, (_, i) => ({
      problem: buildProblem(i + 2, "value_has_letter"),
      cell: 0,
    }));
    const { host, route } = jobDetailHost({
      job: { ...job, failedRows: 48_210, importedRows: 24_790 },
      kept,
    });
    const { page } = await open(host, { route });
    await expect(page.getByRole("button", { name: "Download 48,210 rejected rows" })).toBeVisible();
    await expect(page.getByRole("table", { name: "Problems" })).toHaveAttribute("aria-rowcount", "1001");
    expect(await rows(page).count()).toBeLessThan(80);
    await page.mouse.move(600, 600);
    await page.mouse.wheel(0, 60_000);
    await expect(
      page.getByText("First 1,000 of 48,210 shown. The rejects file has them all."),
    ).toBeInViewport();
    await expect(row(page, "1,001")).toHaveAttribute("aria-rowindex", "1001");
  });

  test("that cannot be read say why, beside what is known of the job", async () => {
    const held = { away: true };
    const { host, route } = jobDetailHost(pictureJob(), {
      "jobs.problems": () => {
        if (held.away)
          throw new Failure("store_unreachable", { params: { host: "db", reason: "ETIMEDOUT" } });
        return { problems: [buildProblem(9, "value_has_letter")], count: 1, kinds: [] };
      },
    });
    const { page } = await open(host, { route });
    await expect(page.getByText("The store is out of reach.")).toBeVisible();
    await expect(page.getByText("71,842")).toBeVisible();
    held.away = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(row(page, "9")).toHaveText(/^9HH17Not a number/);
    await expect(page.getByText("The store is out of reach.")).toHaveCount(0);
  });
});

describe("the rejected rows", () => {
  const open = windowSuite();

  test("come as a file, by the button and by D", async () => {
    const csv = "Rejected line,Rejected column,Rejected because,MPAN\r\n26440,MPAN,The meter is missing,\r\n";
    const { host, route } = jobDetailHost(pictureJob(), {
      "jobs.rejects": () => ({ filename: "manchester_hh_oct-rejected.csv", csv }),
    });
    const { page } = await open(host, { route });
    const button = page.getByRole("button", { name: "Download 12 rejected rows" });
    for (const ask of [() => button.click(), () => page.keyboard.press("d")]) {
      const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
      expect(download.suggestedFilename()).toBe("manchester_hh_oct-rejected.csv");
      expect(await readFile(await download.path(), "utf8")).toBe(csv);
    }
  });

  test("that cannot be had say why", async () => {
    const { host, route } = jobDetailHost(pictureJob(), {
      "jobs.rejects": () => {
        throw new Failure("store_unreachable", { params: { host: "db", reason: "ETIMEDOUT" } });
      },
    });
    const { page } = await open(host, { route });
    await page.getByRole("button", { name: "Download 12 rejected rows" }).click();
    await expect(page.getByText("The store is out of reach.")).toBeVisible();
  });
});
