import { Menu, Tray } from "electron";
import { events } from "../../src-shared/contract/contract";
import type { QueueView } from "../../src-shared/contract/queue-view";
import { trayImage } from "./tray-image";
import { words } from "./words";

export interface TrayActions {
  readonly open: () => void;
  readonly choose: () => void;
  /** Starts nothing more for so many minutes; null: until resumed. */
  readonly pause: (minutes: number | null) => void;
  readonly resume: () => void;
  readonly quit: () => void;
}

/** The tray's icon: a click opens the window, its menu says what is going on, opens, takes files or quits. */
export interface MeterdropTray {
  /** Takes an event of the core, and shows what of it the tray shows. */
  readonly hear: (event: string, value: unknown) => void;
  readonly close: () => void;
}

/** Puts Meterdrop in the tray. */
export function openTray(actions: TrayActions): MeterdropTray {
  const { open, choose, quit } = actions;
  const tray = new Tray(trayImage());
  let shown: string | null = null;
  const show = (line: string, paused: boolean) => {
    const state = `${line} ${String(paused)}`;
    if (state === shown) return;
    shown = state;
    tray.setToolTip(line === "" ? words.name : `${words.name}: ${line}`);
    tray.setContextMenu(
      Menu.buildFromTemplate([
        ...(line === "" ? [] : [{ label: line, enabled: false }]),
        { label: words.open, click: open },
        { label: words.chooseFilesMenu, click: choose },
        { type: "separator" },
        ...pauseItems(paused, actions),
        { type: "separator" },
        { label: words.quit, click: quit },
      ]),
    );
  };
  show("", false);
  tray.on("click", open);
  return {
    hear: (event, value) => {
      if (event !== "queue") return;
      const view = events.queue.parse(value);
      show(queueLine(view), view.paused !== null);
    },
    close: () => {
      tray.destroy();
    },
  };
}

/** The queue is paused from here as from the Imports screen, and goes on the same way. */
function pauseItems(paused: boolean, { pause, resume }: TrayActions): { label: string; click: () => void }[] {
  if (paused) return [{ label: words.resume, click: resume }];
  return [
    { label: words.pauseForAnHour, click: () => pause(60) },
    { label: words.pauseUntilResumed, click: () => pause(null) },
  ];
}

/** "2 importing, 5 waiting"; "Paused, 5 waiting"; nothing where nothing is on its way. */
function queueLine({ importing, waitingCount, spooled, paused }: QueueView): string {
  const line = words.onTheirWay(importing.length, waitingCount + spooled.length);
  if (paused === null) return line;
  return line === "" ? words.paused : `${words.paused}, ${line}`;
}
