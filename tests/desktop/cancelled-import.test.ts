import { join } from "node:path";
import { describe, test } from "vitest";
import { bigFile } from "../support/desktop/big-file";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { dropFiles } from "../support/desktop/drop-files";
import { expect } from "../support/desktop/expect";
import { jobRow } from "../support/desktop/job-row";
import { queueRow } from "../support/desktop/queue-row";
import { untilImporting } from "../support/desktop/until-importing";

describe("an import that is cancelled while it runs", () => {
  const { start, folder, dataFolder } = desktopSuite();

  test("stops at its next batch, and says how many rows are in", async () => {
    const path = join(folder(), "portfolio_hh.csv");
    await bigFile.write(path);
    const desktop = await start();
    const { page } = desktop;
    await dropFiles(page, [path]);
    await untilImporting(desktop, dataFolder(), "portfolio_hh.csv");
    await page.getByRole("button", { name: "Cancel portfolio_hh.csv" }).click();

    const row = queueRow(page, "Finished today", "portfolio_hh.csv");
    await expect(row).toContainText("Cancelled");
    const job = jobRow(dataFolder());
    expect(job.processed).toBeGreaterThan(0);
    expect(job.processed).toBeLessThan(bigFile.rows);
    expect(job).toMatchObject({
      ...{ status: "cancelled", total: null, imported: job.processed, unchanged: 0, failed: 0 },
      ...{ halfHours: job.processed * 48, readings: job.processed },
    });
    const rows = new Intl.NumberFormat("en-GB").format(job.processed);
    await expect(row).toContainText(`${rows} in before it stopped`);

    // What is in stays in, and trying again goes on from there.
    await row.click();
    await page.keyboard.press("r");
    await expect(row).toContainText("Imported");
    expect(jobRow(dataFolder())).toMatchObject({
      ...{ status: "completed", total: bigFile.rows, processed: bigFile.rows, imported: bigFile.rows },
      ...{ halfHours: bigFile.halfHours, readings: bigFile.rows, attempt: 2 },
    });
  });
});
