import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElectronApplication } from "playwright";
import { describe, test } from "vitest";
import { bigFile } from "../support/desktop/big-file";
import { clickMenu } from "../support/desktop/click-menu";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { dropFiles } from "../support/desktop/drop-files";
import { expect } from "../support/desktop/expect";
import { jobRow } from "../support/desktop/job-row";
import { queueRow } from "../support/desktop/queue-row";
import { stubDialogs } from "../support/desktop/stub-dialogs";
import { untilImporting } from "../support/desktop/until-importing";
import { watchTray } from "../support/desktop/watch-tray";

const toldOfTray = {
  message: "Meterdrop keeps running in the tray",
  detail: "Imports carry on while the window is closed. Quit from the tray or the File menu.",
  buttons: ["Close the window"],
};

/** Closes the window as its frame's cross does. */
const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });

const isShown = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));

describe("a window that is closed", () => {
  const { start, folder, dataFolder } = desktopSuite();

  test("leaves its import running in the tray, says so the first time, and comes back with a click", async () => {
    const path = join(folder(), "portfolio_hh.csv");
    await bigFile.write(path);
    const desktop = await start();
    const { app, page } = desktop;
    const [dialogs, tray] = [await stubDialogs(app), await watchTray(app)];
    await dropFiles(page, [path]);
    await untilImporting(desktop, dataFolder(), "portfolio_hh.csv");
    await expect.poll(() => tray.tip()).toBe("Meterdrop: 1 importing");
    expect(await tray.menu()).toEqual([
      ...["1 importing", "Open Meterdrop", "Choose files…"],
      ...["Pause for an hour", "Pause until I resume", "Quit"],
    ]);

    await closeWindow(app);
    await expect.poll(() => dialogs.shown()).toEqual([toldOfTray]);
    // A second click on the cross while the first is answered.
    await closeWindow(app);
    expect(await isShown(app)).toBe(true);
    await dialogs.press("Close the window");
    await expect.poll(() => isShown(app)).toBe(false);

    await expect
      .poll(() => jobRow(dataFolder()))
      .toMatchObject({ status: "completed", imported: bigFile.rows });
    await expect.poll(() => tray.tip()).toBe("Meterdrop");
    await tray.click();
    await expect.poll(() => isShown(app)).toBe(true);
    await expect(queueRow(page, "Finished today", "portfolio_hh.csv")).toContainText("Imported");

    await closeWindow(app);
    await expect.poll(() => isShown(app)).toBe(false);
    expect(await dialogs.shown()).toHaveLength(1);
  });

  test("opens again where it was, after a kill too", async () => {
    const bounds = { x: 40, y: 30, width: 900, height: 640 };
    const first = await start();
    await first.app.evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
      bounds,
    );
    const settings = join(dataFolder(), "settings.json");
    await expect.poll(() => windowIn(settings)).toEqual(bounds);
    await first.kill();
    const { app } = await start();
    const opened = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    );
    expect(opened).toEqual(bounds);
  });
});

describe("quitting", () => {
  const { start, folder, dataFolder } = desktopSuite();

  test("with nothing under way asks nothing", async () => {
    const desktop = await start();
    const { app } = desktop;
    const dialogs = await stubDialogs(app);
    await closeWindow(app);
    await expect.poll(() => dialogs.shown()).toEqual([toldOfTray]);
    await dialogs.press("Close the window");
    await desktop.quit();
    expect(await desktop.ended).toBe(0);
  });

  test("with work under way asks once, and keeps it in the tray where that is the answer", async () => {
    const path = join(folder(), "portfolio_hh.csv");
    await bigFile.write(path);
    const desktop = await start();
    const { app, page } = desktop;
    const [dialogs, tray] = [await stubDialogs(app), await watchTray(app)];
    await dropFiles(page, [path]);
    await untilImporting(desktop, dataFolder(), "portfolio_hh.csv");
    await clickMenu(app, "File", "Quit");
    await expect.poll(() => dialogs.shown()).toHaveLength(1);
    await tray.choose("Quit");
    await closeWindow(app);
    await dialogs.press("Keep in tray");
    await expect.poll(() => isShown(app)).toBe(false);
    await expect
      .poll(() => jobRow(dataFolder()))
      .toMatchObject({ status: "completed", imported: bigFile.rows });
    expect(await dialogs.shown()).toEqual([
      {
        message: "1 import is under way.",
        detail: "It carries on from the same row next time.",
        buttons: ["Keep in tray", "Quit"],
      },
    ]);
    await tray.choose("Quit");
    expect(await desktop.ended).toBe(0);
  });
});

async function windowIn(settings: string): Promise<unknown> {
  const text = await readFile(settings, "utf8").catch(() => "{}");
  return (JSON.parse(text) as { window?: unknown }).window;
}
