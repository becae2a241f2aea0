import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "vitest";
import { repository } from "../../scripts/repository.mjs";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { expect } from "../support/desktop/expect";
import { queueRow } from "../support/desktop/queue-row";
import { commandLine, environment } from "../support/desktop/start-desktop";
import { storedRows } from "../support/desktop/stored-rows";
import { stubDialogs } from "../support/desktop/stub-dialogs";

const sample = (name: string) => join(repository, "samples", name);

describe("files that are opened with Meterdrop", () => {
  const { start, folder, dataFolder } = desktopSuite();

  /** Starts Meterdrop once more, in the test's folder, and gives its exit code. */
  const startAgain = async (...files: string[]): Promise<unknown> => {
    const { executablePath, args } = await commandLine({ files });
    const env = environment({ dataFolder: dataFolder() });
    const second = spawn(executablePath, args, { cwd: folder(), env, stdio: "ignore" });
    const [code] = (await once(second, "exit")) as unknown[];
    return code;
  };

  test("on its command line are imported", async () => {
    const { page } = await start({ files: [sample("half-hourly.csv"), sample("daily.csv")] });
    await expect(queueRow(page, "Finished today", "half-hourly.csv")).toContainText("Imported");
    await expect(queueRow(page, "Finished today", "daily.csv")).toContainText("Imported");
    expect(storedRows(dataFolder(), "SELECT DISTINCT source FROM import_jobs")).toEqual([{ source: "open" }]);
  });

  test("while it runs are handed over to the open window, which comes to the front", async () => {
    const { app, page } = await start();
    await copyFile(sample("daily.csv"), join(folder(), "of this folder.csv"));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    expect(await startAgain("of this folder.csv", sample("half-hourly.csv"))).toBe(0);
    await expect(queueRow(page, "Finished today", "of this folder.csv")).toContainText("Imported");
    await expect(queueRow(page, "Finished today", "half-hourly.csv")).toContainText("Imported");
    const windows = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
    expect(windows).toEqual([true]);
  });

  test("and cannot be read are named, and nothing else ends for it", async () => {
    const { app, page } = await start();
    const dialogs = await stubDialogs(app);
    const missing = join(folder(), "gone.csv");
    expect(await startAgain(missing, sample("daily.csv"))).toBe(0);
    await expect(queueRow(page, "Finished today", "daily.csv")).toContainText("Imported");
    await expect
      .poll(() => dialogs.shown())
      .toEqual([
        {
          message: "Some files were left alone",
          detail:
            "gone.csv is not there any more, or may not be read. " +
            "Check the name and the folder, and import it again.",
          buttons: ["OK"],
        },
      ]);
  });
});
