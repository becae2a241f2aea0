import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "vitest";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { dropFiles } from "../support/desktop/drop-files";
import { expect } from "../support/desktop/expect";
import { queueRow } from "../support/desktop/queue-row";
import { storedRows } from "../support/desktop/stored-rows";

const FIRST = `MPAN,Date,Reading
2000000000008,2025-11-01,12.5
2000000000008,2025-11-02,12.6
2000000000008,2025-11-03,12.7
`;

/** Corrects one day, repeats another and brings one more. */
const CORRECTION = `MPAN,Date,Reading
2000000000008,2025-11-02,21.6
2000000000008,2025-11-03,12.7
2000000000008,2025-11-04,12.8
`;

const DAYS = "SELECT reading_date AS day, total, job_id AS job FROM readings ORDER BY reading_date";

describe("an import that corrects another", () => {
  const { start, folder, dataFolder } = desktopSuite();

  test("is undone from its row: the earlier figures are in force again, and it can be imported again", async () => {
    const files = [
      { path: join(folder(), "leeds.csv"), text: FIRST },
      { path: join(folder(), "leeds_corrected.csv"), text: CORRECTION },
    ];
    const { page } = await start();
    for (const { path, text } of files) {
      await writeFile(path, text);
      await dropFiles(page, [path]);
      const name = path.endsWith("_corrected.csv") ? "leeds_corrected.csv" : "leeds.csv";
      await expect(queueRow(page, "Finished today", name)).toContainText("Imported");
    }
    expect(storedRows(dataFolder(), DAYS)).toEqual([
      { day: "2025-11-01", total: 12_500_000, job: 1 },
      { day: "2025-11-02", total: 21_600_000, job: 2 },
      { day: "2025-11-03", total: 12_700_000, job: 1 },
      { day: "2025-11-04", total: 12_800_000, job: 2 },
    ]);

    await page.getByRole("button", { name: "More about leeds_corrected.csv" }).click();
    await page.getByRole("menuitem", { name: "Undo import" }).click();
    const line = page.getByRole("group", { name: "Undo import" });
    await expect(line).toBeFocused();
    await expect(line.locator("p")).toHaveText(
      "This takes out 1 day of readings and puts back the earlier values of 1 day. 1 day stays: leeds.csv brought it too.",
    );
    await expect(page.getByText("All 3 days still in force")).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(line.getByRole("link", { name: "leeds.csv" })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(line.getByRole("button", { name: "Undo import" })).toBeFocused();
    await page.keyboard.press("Enter");

    await expect(page.locator("main > p")).toContainText(/Undone by .* today, \d\d:\d\d/);
    await expect(page.locator("main > p")).toContainText(
      "1 day was taken out, 1 went back to earlier values and 1 stayed.",
    );
    expect(storedRows(dataFolder(), DAYS)).toEqual([
      { day: "2025-11-01", total: 12_500_000, job: 1 },
      { day: "2025-11-02", total: 12_600_000, job: 1 },
      { day: "2025-11-03", total: 12_700_000, job: 1 },
    ]);
    expect(storedRows(dataFolder(), "SELECT * FROM reading_deliveries")).toEqual([]);

    await page.getByRole("button", { name: "Import again" }).click();
    await expect(page.getByText("All 3 days still in force")).toBeVisible();
    expect(storedRows(dataFolder(), DAYS)).toMatchObject([
      { total: 12_500_000 },
      { day: "2025-11-02", total: 21_600_000 },
      { total: 12_700_000 },
      { day: "2025-11-04", total: 12_800_000 },
    ]);

    await page.getByRole("link", { name: "History" }).click();
    const undone = page.getByRole("row").filter({ hasText: "Undone" });
    await expect(undone).toContainText("leeds_corrected.csv");
  });
});
