import { join } from "node:path";
import { describe, test } from "vitest";
import { bigFile } from "../support/desktop/big-file";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { dropFiles } from "../support/desktop/drop-files";
import { expect } from "../support/desktop/expect";
import { jobRow } from "../support/desktop/job-row";
import { queueRow } from "../support/desktop/queue-row";
import type { DesktopApp } from "../support/desktop/start-desktop";
import { storedRows } from "../support/desktop/stored-rows";
import { stubDialogs } from "../support/desktop/stub-dialogs";
import { untilImporting } from "../support/desktop/until-importing";

/** How the window goes away while it imports, and what the job's first attempt then says. */
const ends: [string, (desktop: DesktopApp) => Promise<void>][] = [
  ["a kill of all its processes", (desktop) => desktop.kill()],
  ["quitting, which asks first", quitAfterAsking],
];

describe.each(ends)("an import that is cut short by %s", (_how, end) => {
  const { start, folder, dataFolder } = desktopSuite();

  test("goes on when the window opens again, and ends with exact counts", async () => {
    const path = join(folder(), "portfolio_hh.csv");
    await bigFile.write(path);
    const first = await start();
    await dropFiles(first.page, [path]);
    await untilImporting(first, dataFolder(), "portfolio_hh.csv");
    await end(first);
    const { processed } = jobRow(dataFolder());
    expect(processed).toBeLessThan(bigFile.rows);

    const { page } = await start();
    await expect(queueRow(page, "Finished today", "portfolio_hh.csv")).toContainText("Imported");
    expect(jobRow(dataFolder())).toEqual({
      ...{ status: "completed", attempt: 2, total: bigFile.rows, processed: bigFile.rows },
      ...{ imported: bigFile.rows, unchanged: 0, failed: 0 },
      ...{ halfHours: bigFile.halfHours, readings: bigFile.rows },
    });
    const [attempt] = storedRows(
      dataFolder(),
      "SELECT resumed_at_row AS row FROM import_job_attempts WHERE number = 2",
    );
    expect(attempt).toEqual({ row: processed });
  });
});

async function quitAfterAsking(desktop: DesktopApp): Promise<void> {
  const dialogs = await stubDialogs(desktop.app);
  await desktop.quit();
  await expect
    .poll(() => dialogs.shown())
    .toEqual([
      {
        message: "1 import is under way.",
        detail: "It carries on from the same row next time.",
        buttons: ["Keep in tray", "Quit"],
      },
    ]);
  await dialogs.press("Quit");
  expect(await desktop.ended).toBe(0);
}
