import type { Job } from "./job";
import type { StateWord } from "./state-word";

/** The state of an undo's own job in a person's words. It is never cancelled, undone, a duplicate or a dry run. */
export function undoWord(undo: Pick<Job, "status" | "nextAttemptAt">): StateWord {
  if (undo.status === "completed") return "undone";
  if (undo.status === "failed" || undo.status === "cancelled") return "failed";
  if (undo.status === "processing") return "undoing";
  return undo.nextAttemptAt === null ? "queued" : "trying_again";
}
