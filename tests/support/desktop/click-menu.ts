import type { ElectronApplication } from "playwright";

/** Clicks an item of the window's menu, by the menu's and its own words. */
export async function clickMenu(app: ElectronApplication, menu: string, item: string): Promise<void> {
  await app.evaluate(
    ({ Menu }, path) => {
      const found = Menu.getApplicationMenu()
        ?.items.find(({ label }) => label === path.menu)
        ?.submenu?.items.find(({ label }) => label === path.item);
      if (found === undefined) throw new Error(`the menu has no ${path.menu}, ${path.item}`);
      (found.click as () => void)();
    },
    { menu, item },
  );
}
