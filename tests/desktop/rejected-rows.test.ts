import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElectronApplication } from "playwright";
import { describe, test } from "vitest";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { dropFiles } from "../support/desktop/drop-files";
import { expect } from "../support/desktop/expect";
import { queueRow } from "../support/desktop/queue-row";
import { storedRows } from "../support/desktop/stored-rows";

const FILE = `MPAN,Date,Reading
2000000000008,2025-11-01,12.5
2000000000008,2025-11-02,12.O
,2025-11-03,12.7
2000000000008,31/02/2025,12.8
2000000000008,2025-11-05,12.9
`;

/** Month first, which only a row that is not rejected tells. */
const AMERICAN = `MPAN,Date,Reading
2000000000008,11/01/2025,12.5
2000000000008,11/02/2025,12.O
,11/03/2025,12.7
2000000000008,02/31/2025,12.8
2000000000008,11/13/2025,12.9
`;

describe("a file of which some rows are rejected", () => {
  const { start, folder, dataFolder } = desktopSuite();

  test("shows each as it came, with the field that is to blame marked", async () => {
    const path = join(folder(), "leeds_daily.csv");
    await writeFile(path, FILE);
    const { page } = await start();
    await dropFiles(page, [path]);
    const row = queueRow(page, "Finished today", "leeds_daily.csv");
    await expect(row).toContainText("With problems");
    await row.getByRole("button", { name: "3", exact: true }).click();

    await expect(page.getByText("Imported with problems")).toBeVisible();
    await expect(page.getByText("3 of 5 rows were not imported.")).toBeVisible();
    const problems = page.getByRole("table", { name: "Problems" }).getByRole("row");
    const marked = [
      { line: "3", raw: "2000000000008,2025-11-02,12.O", field: "12.O" },
      { line: "4", raw: "␣,2025-11-03,12.7", field: "␣" },
      { line: "5", raw: "2000000000008,31/02/2025,12.8", field: "31/02/2025" },
    ];
    for (const { line, raw, field } of marked) {
      const problem = problems.filter({ hasText: raw });
      await expect(problem.getByRole("cell").first()).toHaveText(line);
      await expect(problem.locator("mark")).toHaveText(field);
    }

    await problems.filter({ hasText: "12.O" }).click();
    const whole = page.getByRole("group", { name: "The row as it came" });
    await expect(whole).toHaveText("2000000000008,2025-11-02,12.O");
    await expect(whole.locator("mark")).toHaveText("12.O");
    await expect(page.getByRole("button", { name: "Download 3 rejected rows" })).toBeVisible();
  });

  test("are downloaded, corrected and dropped back: those rows alone go in, read as their file was", async () => {
    const path = join(folder(), "leeds_daily.csv");
    await writeFile(path, AMERICAN);
    const { app, page } = await start();
    await dropFiles(page, [path]);
    await queueRow(page, "Finished today", "leeds_daily.csv")
      .getByRole("button", { name: "3", exact: true })
      .click();

    const saved = join(folder(), "leeds_daily-rejected.csv");
    await saveDownloadsAs(app, saved);
    await page.getByRole("button", { name: "Download 3 rejected rows" }).click();
    const text = () => readFile(saved, "utf8").catch(() => "");
    await expect.poll(text).toContain("12.O");
    const corrected = (await text())
      .replace("12.O", "12.6")
      .replace(",,11/03/2025", ",2000000000008,11/03/2025")
      .replace(",02/31/2025,", ",11/04/2025,");
    await writeFile(saved, corrected);

    await page.getByRole("link", { name: "Imports" }).click();
    await dropFiles(page, [saved]);
    await expect(queueRow(page, "Finished today", "leeds_daily-rejected.csv")).toContainText("Imported");
    const days = "SELECT reading_date AS day, total, job_id AS job FROM readings ORDER BY reading_date";
    expect(storedRows(dataFolder(), days)).toMatchObject([
      { day: "2025-11-01", job: 1 },
      { day: "2025-11-02", job: 2 },
      { day: "2025-11-03", job: 2 },
      { day: "2025-11-04", job: 2 },
      { day: "2025-11-13", job: 1 },
    ]);
    const counts = "SELECT total_rows AS total, imported_rows AS imported FROM import_jobs WHERE id = 2";
    expect(storedRows(dataFolder(), counts)).toEqual([{ total: 3, imported: 3 }]);
  });
});

/** Answers the system's own question where a download goes, which no test can reach. */
async function saveDownloadsAs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ session }, savePath) => {
    session.defaultSession.on("will-download", (_event, item) => item.setSavePath(savePath));
  }, path);
}
