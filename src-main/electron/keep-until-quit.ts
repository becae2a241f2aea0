import { app, type BrowserWindow } from "electron";
import type { Settings } from "../ports/settings";
import { askToQuit } from "./ask-to-quit";
import { endWithFailure } from "./end-with-failure";
import { tellOfTray } from "./tell-of-tray";

/** What keeps running behind the window. */
interface Work {
  /** Imports that run here now. */
  underWay(): number;
  /** Puts them back in the queue and closes everything. */
  end(): Promise<void>;
}

/** Closing the window hides it; only quitting ends Meterdrop, after the imports under way went back to the queue. */
export function keepUntilQuit(window: BrowserWindow, settings: Settings, work: Work): void {
  let hiding = false;
  let quitting = false;
  let ended = false;

  const hide = async () => {
    await tellOfTray(window, settings);
    if (!window.isDestroyed()) window.hide();
  };
  const quit = async () => {
    if (!(await askToQuit(window, work.underWay()))) {
      window.hide();
      return;
    }
    await work.end();
    ended = true;
    app.quit();
  };

  window.on("close", (event) => {
    if (ended) return;
    event.preventDefault();
    // A second close, or one while it is asked about quitting, is answered by the dialog that is open.
    if (hiding || quitting) return;
    hiding = true;
    hide()
      .catch(endWithFailure)
      .finally(() => (hiding = false));
  });
  app.on("before-quit", (event) => {
    if (ended) return;
    event.preventDefault();
    if (quitting) return;
    quitting = true;
    quit()
      .catch(endWithFailure)
      .finally(() => (quitting = false));
  });
}
