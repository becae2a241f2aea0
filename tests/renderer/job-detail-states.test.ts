import type { Page } from "playwright";
import { describe, test } from "vitest";
import type { JobView } from "../../src-shared/contract/job-view";
import { at, buildJob, cells } from "../support/renderer/build-job";
import { expect } from "../support/renderer/expect-page";
import { jobDetailHost } from "../support/renderer/job-detail-scene";
import { bristol, dailyPlan, finished, finishedToday, leeds, manchester } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

const [, york, again, totals, checked] = finishedToday();
const given = (job: JobView | undefined): JobView => {
  if (job === undefined) throw new Error("the scene has no such job");
  return job;
};
const amirs = {
  batchId: "b",
  filename: "leeds.csv",
  userName: "Amir Khan",
  machine: "CDF-WS-003",
  completedAt: null,
};
const over = { totalRows: 9, processedRows: 9, cells: cells("1x48") };
const rejected = {
  status: "failed" as const,
  errorCode: "every_row_rejected",
  errorParams: { rows: 9, first: "The date is missing" },
};
const asked = finished("register.csv", "13:12", "13:12", {
  status: "failed",
  plan: null,
  cells: cells("0x48"),
  errorCode: "needs_answer",
  errorParams: {
    question: "which_value_column",
    columns: ["Reading", "Register"],
    draft: JSON.stringify({ ...dailyPlan, columns: ["MPAN", "Date", "Reading", "Register"] }),
  },
});

const inText = async (page: Page, selector: string) =>
  (await page.locator(selector).innerText()).replace(/\s+/g, " ").trim();

describe("Job detail of a job that is", () => {
  const open = windowSuite();

  test.each<[string, JobView, string, string[], string[]]>([
    [
      "queued",
      buildJob(),
      "Queued It starts when the imports before it are done.",
      ["Cancel"],
      ["Rows in file Not counted yet Imported 0 Unchanged 0 Failed 0", "No row was read yet."],
    ],
    [
      "trying again",
      bristol(),
      "Trying again In 40 s, attempt 3 of 5. The database was busy.",
      ["Cancel"],
      ["Rows in file 8,640 Imported 3,020 Unchanged 0 Failed 0", "No row was rejected."],
    ],
    [
      "waiting for another machine's import of the same bytes",
      buildJob({ waitsFor: 7, other: amirs }),
      "Waiting The same file is being imported by Amir Khan on CDF-WS-003.",
      ["Cancel"],
      ["No row was read yet."],
    ],
    [
      "importing",
      leeds(),
      "Importing 45,260 of 73,000. About 25 s left.",
      ["Cancel", "Download 12 rejected rows"],
      [
        "Rows in file 73,000 Imported 44,102 Unchanged 1,146 Failed 12 Time left About 25 s 1,210 rows/s",
        "Problems 12",
      ],
    ],
    [
      "stopping",
      buildJob({
        status: "processing",
        cancelRequestedAt: at("14:05"),
        totalRows: 9,
        processedRows: 4,
        importedRows: 4,
      }),
      "Stopping It stops after the rows in hand. What is in stays in.",
      [],
      ["Rows in file 9 Imported 4 Unchanged 0 Failed 0", "No row was rejected."],
    ],
    [
      "imported",
      given(york),
      "Imported 1,820 rows were imported, 1,204 changed nothing.",
      ["Undo import"],
      [
        "Rows in file 3,024 Imported 1,820 Unchanged 1,204 Failed 0 Took 0.4 s 7,560 rows/s",
        "No row was rejected.",
      ],
    ],
    [
      "imported with problems",
      manchester(),
      "Imported with problems 12 of 73,000 rows were not imported. Correct them and drop the rejects file back: only those rows are imported.",
      ["Undo import", "Download 12 rejected rows"],
      [
        "Rows in file 73,000 Imported 71,842 310 replaced Unchanged 1,146 Failed 12 Took 1 min 12 s 1,014 rows/s",
      ],
    ],
    [
      "already in",
      given(again),
      "Already in Imported by Amir Khan on 24 Nov, same contents.",
      ["Import again"],
      [
        "The same contents are in already",
        "Amir Khan imported york.csv on CDF-WS-003 on 24 Nov at 10:11. Show that import",
      ],
    ],
    [
      "checked",
      given(checked),
      "Checked A dry run: nothing was written. 2,976 rows would be imported.",
      [],
      ["Rows in file 2,976 Would be imported 2,976 Unchanged 0 Failed 0", "Every row would be imported."],
    ],
    [
      "failed for want of a column",
      given(totals),
      "Failed No meter column found. Nothing was imported.",
      ["Try again"],
      [
        "No meter column found",
        "Columns found Site Total",
        "What to do Name the meter’s column MPAN, or another usual name, and import the file again.",
      ],
    ],
    [
      "failed as a whole",
      buildJob({ ...over, ...rejected, failedRows: 9, completedAt: at("13:31") }),
      "Failed Every row was rejected. None of the 9 rows could be imported. The first: The date is missing. Look at the problems below, correct the file and import it again.",
      ["Try again", "Download 9 rejected rows"],
      ["Rows in file 9 Imported 0 Unchanged 0 Failed 9"],
    ],
    [
      "in need of an answer",
      asked,
      "Needs an answer Reading, Register could each hold the readings. Nothing was imported.",
      [],
      [
        "Which column holds the readings?",
        "Columns found 0 MPAN 1 Date 2 Reading 3 Register",
        `meterdrop jobs show ${asked.batchId} --json > answer.json`,
        "Set value.column in the plan. Columns are counted from 0, as in the list above.",
        `meterdrop jobs retry ${asked.batchId} --plan answer.json`,
      ],
    ],
    [
      "cancelled on the way",
      buildJob({ ...over, status: "cancelled", totalRows: null, importedRows: 9, cells: cells("1x9") }),
      "Cancelled 9 in before it stopped.",
      ["Undo import", "Try again"],
      ["Rows in file Not counted Imported 9 Unchanged 0 Failed 0", "No row was rejected."],
    ],
    [
      "being undone",
      { ...given(york), revertedBy: 9, word: "undoing" },
      "Undoing Its readings are being taken out.",
      [],
      ["Rows in file 3,024 Imported 1,820 Unchanged 1,204 Failed 0"],
    ],
    [
      "undone",
      { ...given(york), revertedBy: 9, revertedAt: at("14:05"), word: "undone" },
      "Undone Its readings were taken out.",
      ["Import again"],
      ["Rows in file 3,024 Imported 1,820 Unchanged 1,204 Failed 0"],
    ],
    [
      "cancelled before its first row",
      buildJob({ status: "cancelled" }),
      "Cancelled Nothing was imported.",
      ["Try again"],
      ["Cancelled before its first row Nothing of the file was read, and nothing was imported."],
    ],
  ])("%s", async (_, job, state, actions, told) => {
    const { host, route } = jobDetailHost({ job });
    const { page } = await open(host, { route });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(job.filename);
    expect(await inText(page, "main > p")).toBe(state);
    await expect(page.locator("main > p").locator("svg").first()).toBeVisible();
    // The first button leads back.
    await expect(page.locator("main header").getByRole("button")).toHaveText(["", ...actions]);
    for (const words of told)
      await expect(page.getByRole("main")).toContainText(words, { useInnerText: true });
  });

  test("importing tells its progress to a screen reader", async () => {
    const { host, route } = jobDetailHost({ job: leeds() });
    const { page } = await open(host, { route });
    const progress = page.getByRole("progressbar", { name: "leeds-portfolio_hh_2025-10.csv" });
    await expect(progress).toHaveAttribute("aria-valuetext", "62 %, 45,260 of 73,000 rows, 12 failed");
  });
});
