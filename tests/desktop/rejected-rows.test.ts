import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "vitest";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { dropFiles } from "../support/desktop/drop-files";
import { expect } from "../support/desktop/expect";
import { queueRow } from "../support/desktop/queue-row";

const FILE = `MPAN,Date,Reading
2000000000008,2025-11-01,12.5
2000000000008,2025-11-02,12.O
,2025-11-03,12.7
2000000000008,31/02/2025,12.8
2000000000008,2025-11-05,12.9
`;

describe("a file of which some rows are rejected", () => {
  const { start, folder } = desktopSuite();

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
});
