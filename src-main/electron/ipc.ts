import { dialog, ipcMain, shell, type BrowserWindow, type IpcMainInvokeEvent } from "electron";
import { isAbsolute } from "node:path";
import { z } from "zod";
import { foldersView } from "../../src-shared/contract/folders";
import type { Answer } from "../../src-shared/contract/method";
import { Failure } from "../../src-shared/failure";
import type { Core } from "../compose";
import { channels } from "./channels";
import { APP_ORIGIN } from "./renderer-file";
import { words } from "./words";

/** Answers the preload's five channels, for the main frame of this window on its own page and for nobody else. */
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
  answer(channels.chooseFolder, async () => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: words.chooseFolder,
      properties: ["openDirectory"],
    });
    const [path] = filePaths;
    return path === undefined ? null : core.fileIds.give(path);
  });
  answer(channels.openFolder, (id) => showFolder(core, z.number().int().parse(id)));
}

/** Opens a watched folder in the system's file manager: its path is the host's own, found by its id. */
async function showFolder(core: Pick<Core, "call">, id: number): Promise<Answer<null>> {
  const answer = await core.call("folders.list", {});
  if (!answer.ok) return answer;
  const folder = foldersView.parse(answer.value).folders.find((one) => one.id === id);
  if (folder === undefined) return failed(new Failure("folder_not_found", { params: { folder: id } }));
  const { path } = folder;
  const reason = await shell.openPath(path);
  if (reason !== "") return failed(new Failure("folder_out_of_reach", { params: { path, reason } }));
  return { ok: true, value: null };
}

const failed = (failure: Failure): Answer<never> => ({ ok: false, failure: failure.toWire() });

function assertOwnPage(window: BrowserWindow, { senderFrame }: IpcMainInvokeEvent): void {
  const own = senderFrame !== null && senderFrame === window.webContents.mainFrame;
  if (!own || senderFrame.origin !== APP_ORIGIN) throw new Error("only Meterdrop's own page may call it");
}
