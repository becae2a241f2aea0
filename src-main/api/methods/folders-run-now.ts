import { markFolder } from "../../intake/watch/change-folder";
import type { Handler } from "../api-tools";

/** Whichever process watches finds it in the book within a second. */
export const foldersRunNow: Handler<"folders.runNow"> = async (tools, { id }) => {
  const { book, clock } = tools.folders;
  await markFolder(book, id, { runAskedAt: new Date(clock.now()).toISOString() });
  tools.poke();
  return {};
};
