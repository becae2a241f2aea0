import { dialog, ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from "electron";
import { isAbsolute } from "node:path";
import { z } from "zod";
import type { Core } from "../compose";
import { channels } from "./channels";
import { APP_ORIGIN } from "./renderer-file";
import { words } from "./words";

/** Answers the preload's three channels, for the main frame of this window on its own page and for nobody else. */
export function answerWindow(window: BrowserWindow, core: Pick<Core, "call" | "fileIds">): void {
  const answer = (channel: string, handle: (...values: unknown[]) => unknown) => {
    ipcMain.handle(channel, (event, ...values: unknown[]) => {
      assertOwnPage(window, event);
      return handle(...values);
    });
  };
  answer(channels.call, (method, args) => core.call(z.string().parse(method), args));
  answer(channels.fileId, (path) => core.fileIds.give(z.string().refine(isAbsolute).parse(path)));
  answer(channels.chooseFiles, async () => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: words.chooseFiles,
      properties: ["openFile", "multiSelections"],
    });
    return filePaths.map((path) => core.fileIds.give(path));
  });
}

function assertOwnPage(window: BrowserWindow, { senderFrame }: IpcMainInvokeEvent): void {
  const own = senderFrame !== null && senderFrame === window.webContents.mainFrame;
  if (!own || senderFrame.origin !== APP_ORIGIN) throw new Error("only Meterdrop's own page may call it");
}
