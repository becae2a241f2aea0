import { markFolder } from "../../intake/watch/change-folder";
import type { Handler } from "../api-tools";
import { folderAnswer } from "./folder-answer";

/** What was taken goes on; nothing more is taken. */
export const foldersPause: Handler<"folders.pause"> = async (tools, { id }, actor) => {
  const { book, clock } = tools.folders;
  await markFolder(book, id, { pausedBy: actor.name, pausedAt: new Date(clock.now()).toISOString() });
  return folderAnswer(tools, id);
};
