import type { ElectronApplication } from "playwright";

/** A message box that Meterdrop showed. */
export interface ShownDialog {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Stands in for the person at the system's own dialogs, which no test can reach. */
export interface Dialogs {
  /** Every message box so far, answered or not. */
  shown(): Promise<ShownDialog[]>;
  /** Presses a button of the oldest message box that waits. */
  press(button: string): Promise<void>;
  /** What the file picker answers from now on. */
  pick(files: readonly string[]): Promise<void>;
}

/** What the stub keeps in the main process. */
interface Kept {
  shown: ShownDialog[];
  waiting: { buttons: readonly string[]; answer: (response: number) => void }[];
  picked: string[];
}
type Holder = { dialogs: Kept };

export async function stubDialogs(app: ElectronApplication): Promise<Dialogs> {
  await app.evaluate(({ dialog }) => {
    const kept: Kept = { shown: [], waiting: [], picked: [] };
    Object.assign(globalThis, { dialogs: kept });
    Object.assign(dialog, {
      showMessageBox: (...given: unknown[]) => {
        const asked = given.at(-1) as Partial<ShownDialog>;
        const { message = "", detail = "", buttons = ["OK"] } = asked;
        kept.shown.push({ message, detail, buttons });
        return new Promise((resolve) =>
          kept.waiting.push({ buttons, answer: (response) => resolve({ response, checkboxChecked: false }) }),
        );
      },
      showOpenDialog: () => Promise.resolve({ canceled: kept.picked.length === 0, filePaths: kept.picked }),
    });
  });
  return {
    shown: () => app.evaluate(() => (globalThis as unknown as Holder).dialogs.shown),
    press: (button) =>
      app.evaluate((_electron, label) => {
        const box = (globalThis as unknown as Holder).dialogs.waiting.shift();
        const response = box?.buttons.indexOf(label) ?? -1;
        if (box === undefined || response < 0) throw new Error(`no dialog with a button ${label} waits`);
        box.answer(response);
      }, button),
    pick: (files) =>
      app.evaluate((_electron, picked) => {
        (globalThis as unknown as Holder).dialogs.picked = [...picked];
      }, files),
  };
}
