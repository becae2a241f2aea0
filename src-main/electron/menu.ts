import { Menu } from "electron";
import type { HostCommand } from "../../src-shared/contract/bridge";
import { words } from "./words";

/** The menu of the window. Ctrl 1 to 3 are the page's own keys: it knows its sections. */
export function setMenu(tell: (command: HostCommand) => void, quit: () => void): void {
  const settings = () => {
    tell("settings");
  };
  const choose = () => {
    tell("choose-files");
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: words.file,
        submenu: [
          { label: words.chooseFilesMenu, accelerator: "CmdOrCtrl+O", click: choose },
          { label: words.settings, accelerator: "CmdOrCtrl+,", click: settings },
          { type: "separator" },
          { label: words.quit, accelerator: "CmdOrCtrl+Q", click: quit },
        ],
      },
      { label: words.edit, role: "editMenu" },
      {
        label: words.view,
        submenu: [
          { role: "resetZoom" },
          { role: "zoomIn" },
          { role: "zoomOut" },
          { role: "togglefullscreen" },
        ],
      },
    ]),
  );
}
