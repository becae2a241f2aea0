import { app, type BrowserWindow } from "electron";
import type { HostCommand } from "../../src-shared/contract/bridge";
import type { CoreParts } from "../compose";
import { findResources } from "../resources";
import { addOpened } from "./add-opened";
import { serveAppProtocol } from "./app-protocol";
import { channels } from "./channels";
import { endWithFailure } from "./end-with-failure";
import { answerWindow } from "./ipc";
import { keepBounds } from "./keep-bounds";
import { keepUntilQuit } from "./keep-until-quit";
import { setMenu } from "./menu";
import { openDesktopCore } from "./open-desktop-core";
import { openTray } from "./tray";
import { openWindow, showWindow } from "./window";

export interface Desktop {
  show(): void;
  /** Imports files that the operating system asked to open. */
  add(paths: readonly string[]): Promise<void>;
}

/** Opens the core, then the window, tray and menu over it. Electron is ready. */
export async function openDesktop(folder: string): Promise<Desktop> {
  const resources = findResources(import.meta.url);
  serveAppProtocol(resources.rendererFolder);
  const listeners = new Set<(event: string, value: unknown) => void>();
  const emit: CoreParts["emit"] = (event, value) => {
    for (const listener of listeners) listener(event, value);
  };
  const { core, settings } = await openDesktopCore(folder, resources, emit);
  const window = openWindow(resources.preload, (await settings.read()).window, endWithFailure);
  const show = () => {
    showWindow(window);
  };
  const tell = (command: HostCommand) => {
    show();
    window.webContents.send(channels.command, command);
  };
  const quit = () => {
    app.quit();
  };
  const tray = openTray({
    open: show,
    choose: () => tell("choose-files"),
    pause: (minutes) => void core.call("queue.pause", { minutes }),
    resume: () => void core.call("queue.resume", {}),
    quit,
  });
  listeners.add(pageListener(window)).add(tray.hear);
  answerWindow(window, core);
  setMenu(tell, quit);
  const bounds = keepBounds(window, settings);
  keepUntilQuit(window, settings, {
    underWay: () => core.room().runner()?.running() ?? 0,
    end: async () => {
      await bounds.keep();
      await core.close();
      tray.close();
    },
  });
  app.on("activate", show);
  core.serve(endWithFailure);
  return { show, add: (paths) => addOpened(core, paths) };
}

/** Passes the core's events on to the page. */
function pageListener(window: BrowserWindow): (event: string, value: unknown) => void {
  return (event, value) => {
    if (!window.isDestroyed()) window.webContents.send(channels.event, event, value);
  };
}
