import { randomUUID } from "node:crypto";
import { Failure } from "../../src-shared/failure";

/** Ids that stand for files of this computer: a page holds ids only, so it can name no path that nobody gave it. */
export interface FileIds {
  /** A fresh id for a path that the operating system handed to the host (dropped, picked or opened). */
  give(path: string): string;
  /**
   * The paths of ids, in their order; each id is good for one import. Failure: file_missing, and then none of them is
   * used up: a call is done whole or not at all.
   */
  take(ids: readonly string[]): string[];
  /** The path of an id, which stays good. Failure: file_missing. */
  look(id: string): string;
}

/** The ids that are kept at most: those never used are forgotten, oldest first. */
const MOST_IDS = 20_000;

export function createFileIds(): FileIds {
  const paths = new Map<string, string>();
  const unknown = () => new Failure("file_missing", { params: { path: "The file" } });
  return {
    look: (id) => {
      const path = paths.get(id);
      if (path === undefined) throw unknown();
      return path;
    },
    give: (path) => {
      const oldest = paths.keys().next();
      if (paths.size >= MOST_IDS && oldest.done !== true) paths.delete(oldest.value);
      const id = randomUUID();
      paths.set(id, path);
      return id;
    },
    take: (ids) => {
      const taken = ids.flatMap((id) => paths.get(id) ?? []);
      if (taken.length < ids.length || new Set(ids).size < ids.length) {
        throw unknown();
      }
      for (const id of ids) paths.delete(id);
      return taken;
    },
  };
}
