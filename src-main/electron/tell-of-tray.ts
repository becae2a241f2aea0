import { dialog, type BrowserWindow } from "electron";
import type { Settings } from "../ports/settings";
import { unlessSettingsFail } from "./unless-settings-fail";
import { words } from "./words";

/** Says, the first time the window is closed, that Meterdrop stays in the tray. */
export async function tellOfTray(window: BrowserWindow, settings: Settings): Promise<void> {
  await unlessSettingsFail(tellOnce(window, settings));
}

async function tellOnce(window: BrowserWindow, settings: Settings): Promise<void> {
  if ((await settings.read()).trayTold) return;
  await dialog.showMessageBox(window, {
    type: "info",
    message: words.trayTitle,
    detail: words.trayDetail,
    buttons: [words.trayOk],
  });
  await settings.change({ trayTold: true });
}
