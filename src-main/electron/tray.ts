import { Menu, Tray } from "electron";
import { events } from "../../src-shared/contract/contract";
import type { QueueView } from "../../src-shared/contract/queue-view";
import { trayImage } from "./tray-image";
import { words } from "./words";

export interface TrayActions {
  readonly open: () => void;
  readonly choose: () => void;
  readonly quit: () => void;
}

/** The tray's icon: a click opens the window, its menu says what is going on, opens, takes files or quits. */
export interface MeterdropTray {
  /** Takes an event of the core, and shows what of it the tray shows. */
  readonly hear: (event: string, value: unknown) => void;
  readonly close: () => void;
}

/** Puts Meterdrop in the tray. */
export function openTray({ open, choose, quit }: TrayActions): MeterdropTray {
  const tray = new Tray(trayImage());
  let shown: string | null = null;
  const show = (line: string) => {
    if (line === shown) return;
    shown = line;
    tray.setToolTip(line === "" ? words.name : `${words.name}: ${line}`);
    tray.setContextMenu(
      Menu.buildFromTemplate([
        ...(line === "" ? [] : [{ label: line, enabled: false }]),
        { label: words.open, click: open },
        { label: words.chooseFilesMenu, click: choose },
        { type: "separator" },
        { label: words.quit, click: quit },
      ]),
    );
  };
  show("");
  tray.on("click", open);
  return {
    hear: (event, value) => {
      if (event === "queue") show(queueLine(events.queue.parse(value)));
    },
    close: () => {
      tray.destroy();
    },
  };
}

/** "2 importing, 5 waiting"; nothing where nothing is on its way. */
function queueLine({ importing, waitingCount, spooled }: QueueView): string {
  return words.onTheirWay(importing.length, waitingCount + spooled.length);
}
