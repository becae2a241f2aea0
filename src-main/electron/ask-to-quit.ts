import { dialog, type BrowserWindow } from "electron";
import { showWindow } from "./window";
import { words } from "./words";

/** Asks a person who quits while imports run; true to quit. With none under way there is nothing to ask. */
export async function askToQuit(window: BrowserWindow, jobs: number): Promise<boolean> {
  if (jobs === 0) return true;
  showWindow(window);
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: words.underWay(jobs),
    detail: words.carryOn(jobs),
    buttons: [words.keepInTray, words.quit],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
