import type { WatchedFile, WatchedFolder } from "../../ports/watch-book";
import { afterwardsOf } from "./afterwards-of";
import { freeNames } from "./free-names";
import { demandInPlace } from "./list-folder";
import { deleteFile, moveFile } from "./move-file";
import type { WatchTools } from "./watch-tools";

/**
 * Does with a file whose import has ended what its folder says. What is going to be done is in the book before, so that a
 * crash in between is gone on from; nothing of it imports anything again. A file that changed since it was taken is left
 * alone: it is a new one. Throws the system's error where it cannot be moved, and the folder's Failure.
 */
export async function clearAway(
  { book, changed }: WatchTools,
  folder: WatchedFolder,
  file: WatchedFile,
): Promise<void> {
  const { outcome } = file;
  if (outcome === null) throw new TypeError("a file is cleared away once its import has ended");
  const afterwards = afterwardsOf(folder, file, outcome);
  if (file.state === "moving" && file.target !== null) {
    // Begun before a crash, or before somebody changed the folder: gone on from where it stands.
    const moved = await moveTo(folder, file, file.target);
    if (moved !== "exists") return end(moved);
  }
  if (afterwards.kind === "leave") return end("changed");
  if (afterwards.kind === "delete") {
    await demandInPlace(folder.path);
    await book.changeFile(file.id, { state: "moving", target: null });
    return end(await deleteFile(folder.path, file));
  }
  for (const target of freeNames(afterwards.into, file.path)) {
    await book.changeFile(file.id, { state: "moving", target });
    const moved = await moveTo(folder, file, target);
    if (moved !== "exists") return end(moved);
  }

  async function end(how: "moved" | "gone" | "changed"): Promise<void> {
    await book.changeFile(file.id, { state: "done", gone: how !== "changed" });
    changed();
  }
}

async function moveTo(folder: WatchedFolder, file: WatchedFile, target: string) {
  await demandInPlace(folder.path);
  return moveFile(folder.path, file, target);
}
