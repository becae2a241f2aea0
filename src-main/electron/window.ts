import { BrowserWindow, screen } from "electron";
import type { SettingsFile } from "../ports/settings";
import { APP_ORIGIN } from "./renderer-file";
import { windowBounds } from "./window-bounds";

/**
 * Opens the one window. It goes nowhere but to its own page, opens no other window and is granted no permission but to
 * copy. `failed` is told where the page cannot be loaded.
 */
export function openWindow(
  preload: string,
  saved: SettingsFile["window"],
  failed: (thrown: unknown) => void,
): BrowserWindow {
  const window = new BrowserWindow({
    ...windowBounds(
      saved,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: 720,
    minHeight: 480,
    title: "Meterdrop",
    show: false,
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: "deny" }));
  // Also keeps a file that misses the drop zone from replacing the page.
  webContents.on("will-navigate", (event) => {
    event.preventDefault();
  });
  webContents.on("will-attach-webview", (event) => {
    event.preventDefault();
  });
  webContents.session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === "clipboard-sanitized-write");
  });
  webContents.session.setPermissionCheckHandler(
    (_contents, permission) => permission === "clipboard-sanitized-write",
  );
  window.once("ready-to-show", () => {
    window.show();
  });
  window.loadURL(`${APP_ORIGIN}/`).catch(failed);
  return window;
}

/** Brings the window to the front from wherever it is; a page that crashed meanwhile is loaded anew. */
export function showWindow(window: BrowserWindow): void {
  if (window.webContents.isCrashed()) window.webContents.reload();
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
