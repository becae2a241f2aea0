import type { WatchedFile, WatchedFolder } from "../../ports/watch-book";
import { FAILED, IMPORTED } from "./ignored-name";

/** What becomes of a file in its folder once the end of its import is known. */
export type Afterwards =
  { readonly kind: "leave" } | { readonly kind: "delete" } | { readonly kind: "move"; readonly into: string };

/**
 * Deleting and imported/ want readings that are in the store: a dry run wrote none, and those of an undone import are
 * out again, so such a file stays where it is.
 */
export function afterwardsOf(
  folder: Pick<WatchedFolder, "afterwards" | "onFailure">,
  file: Pick<WatchedFile, "dryRun">,
  outcome: NonNullable<WatchedFile["outcome"]>,
): Afterwards {
  if (file.dryRun || outcome === "undone" || outcome === "lost") return { kind: "leave" };
  if (outcome !== "completed") {
    return folder.onFailure === "move" ? { kind: "move", into: FAILED } : { kind: "leave" };
  }
  return folder.afterwards === "move" ? { kind: "move", into: IMPORTED } : { kind: folder.afterwards };
}
