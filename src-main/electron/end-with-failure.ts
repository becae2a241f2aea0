import { app, dialog } from "electron";
import { asFailure } from "../../src-shared/failure";
import { say } from "../../src-shared/catalogue/say";
import { words } from "./words";

/** Says why Meterdrop cannot go on, and ends it: at its start no window is there yet to say it in. */
export function endWithFailure(thrown: unknown): void {
  const { code, params } = asFailure(thrown);
  const { title, text, remedy } = say(code, params);
  dialog.showErrorBox(words.cannotGoOn, [title, text, remedy].filter(Boolean).join("\n"));
  app.exit(1);
}
