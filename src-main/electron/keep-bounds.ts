import type { BrowserWindow } from "electron";
import type { Settings } from "../ports/settings";
import { unlessSettingsFail } from "./unless-settings-fail";

/** A window that is dragged tells of each step; the file is written when it has come to rest. */
const REST_MS = 400;

/**
 * Remembers where the window is, as it is moved: a process that is killed has no end at which it could. `keep` does it
 * now.
 */
export function keepBounds(window: BrowserWindow, settings: Settings): { keep(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  const keep = async () => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    await unlessSettingsFail(settings.change({ window: window.getNormalBounds() }));
  };
  const moved = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), REST_MS);
  };
  window.on("move", moved);
  window.on("resize", moved);
  return { keep };
}
