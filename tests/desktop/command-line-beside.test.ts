import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "vitest";
import { repository } from "../../scripts/repository.mjs";
import { bigFile } from "../support/desktop/big-file";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { dropFiles } from "../support/desktop/drop-files";
import { expect } from "../support/desktop/expect";
import { jobRow } from "../support/desktop/job-row";
import { queueRow } from "../support/desktop/queue-row";
import { runCli } from "../support/desktop/run-cli";
import { untilImporting } from "../support/desktop/until-importing";

const done = {
  ...{ status: "completed", attempt: 1, total: bigFile.rows, processed: bigFile.rows },
  ...{ imported: bigFile.rows, unchanged: 0, failed: 0 },
  ...{ halfHours: bigFile.halfHours, readings: bigFile.rows },
};

describe("the command line and the window on one data folder", () => {
  const { start, folder, dataFolder } = desktopSuite();

  test("the window imports what the command admits, and the command follows to the end", async () => {
    const path = join(folder(), "portfolio_hh.csv");
    await bigFile.write(path);
    const desktop = await start();
    const command = runCli(dataFolder(), ["import", path, "--json"]);
    await untilImporting(desktop, dataFolder(), "portfolio_hh.csv");
    // With a capital until the type is known, which then comes first.
    await expect(queueRow(desktop.page, "Importing", "portfolio_hh.csv")).toContainText(
      /from the command line/i,
    );
    await expect(desktop.page.getByText("does the importing for this computer")).toHaveCount(0);

    const { code, out, err } = await command.ended;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({
      ...{ filename: "portfolio_hh.csv", status: "completed" },
      ...{ imported_rows: bigFile.rows, failed_rows: 0 },
    });
    await expect(queueRow(desktop.page, "Finished today", "portfolio_hh.csv")).toContainText("Imported");
    expect(jobRow(dataFolder())).toEqual(done);
  });

  test("the window follows a command that runs the queue, and takes over when that is killed", async () => {
    const worker = runCli(dataFolder(), ["work"]);
    await expect.poll(() => isSpoolHeld(dataFolder())).toBe(true);
    const { page } = await start();
    const elsewhere = page.getByText(/^work of .*, process \d+ does the importing for this computer\.$/);
    await expect(elsewhere).toBeVisible();
    await dropFiles(page, [sample("half-hourly.csv")]);
    await expect(queueRow(page, "Finished today", "half-hourly.csv")).toContainText("Imported");
    await expect(elsewhere).toBeVisible();

    worker.kill("SIGKILL");
    await expect(elsewhere).toHaveCount(0);
    await dropFiles(page, [sample("daily.csv")]);
    await expect(queueRow(page, "Finished today", "daily.csv")).toContainText("Imported");
  });
});

const sample = (name: string) => join(repository, "samples", name);

/** Whether some process has written itself down as the spool's holder. */
async function isSpoolHeld(dataFolder: string): Promise<boolean> {
  const files = await readdir(join(dataFolder, "spool"), { recursive: true }).catch(() => []);
  return files.some((file) => file.endsWith("holder.json"));
}
