import type { Locator, Page } from "playwright";

/** More stops than any screen has between two of its controls. */
const STOPS = 40;

/** Presses Tab until the control has the focus, as somebody without a mouse does; a control that Tab never reaches fails. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${control.toString()}`);
}
