import type { ElectronApplication } from "playwright";

/** Stands in for a desktop's tray, which no X server alone has. */
export interface WatchedTray {
  /** The words beside the icon, once they were set anew. */
  tip(): Promise<string>;
  /** The labels of its menu. */
  menu(): Promise<string[]>;
  /** Clicks the icon. */
  click(): Promise<void>;
  choose(item: string): Promise<void>;
}

/** What the tray was last given, kept in the main process. */
interface Kept {
  tray: { emit(event: "click"): void } | null;
  tip: string;
  menu: { items: { label: string; click: () => void }[] } | null;
}
type Holder = { trayKept: Kept };

/** From now on: what the tray shows is known from its next change. */
export async function watchTray(app: ElectronApplication): Promise<WatchedTray> {
  await app.evaluate(({ Tray }) => {
    const kept: Kept = { tray: null, tip: "", menu: null };
    Object.assign(globalThis, { trayKept: kept });
    Object.assign(Tray.prototype, {
      setToolTip(this: Kept["tray"], tip: string) {
        kept.tray = this;
        kept.tip = tip;
      },
      setContextMenu(menu: Kept["menu"]) {
        kept.menu = menu;
      },
    });
  });
  return {
    tip: () => app.evaluate(() => (globalThis as unknown as Holder).trayKept.tip),
    menu: () =>
      app.evaluate(() =>
        ((globalThis as unknown as Holder).trayKept.menu?.items ?? [])
          .map(({ label }) => label)
          .filter((label) => label !== ""),
      ),
    click: () =>
      app.evaluate(() => {
        const { tray } = (globalThis as unknown as Holder).trayKept;
        if (tray === null) throw new Error("the tray has not changed yet");
        tray.emit("click");
      }),
    choose: (item) =>
      app.evaluate((_electron, label) => {
        const found = (globalThis as unknown as Holder).trayKept.menu?.items.find(
          (each) => each.label === label,
        );
        if (found === undefined) throw new Error(`the tray's menu has no ${label}`);
        found.click();
      }, item),
  };
}
