import type { SeenFile } from "../../ports/watch-book";

/** Remembers since when files look as they do: one that somebody is still writing changes its size or its time. */
export interface QuietWatch {
  /**
   * Of the files that are there now, those that have not changed for so long; whatever is not among them is forgotten.
   * `wait`: milliseconds until the next of the others may be; null where there is none. Times are a steady clock's.
   */
  look(files: readonly SeenFile[], now: number, quietMs: number): { quiet: SeenFile[]; wait: number | null };
}

export function createQuietWatch(): QuietWatch {
  let known: ReadonlyMap<string, { readonly file: SeenFile; readonly since: number }> = new Map();
  return {
    look: (files, now, quietMs) => {
      const before = known;
      known = new Map(
        files.map((file) => {
          const last = before.get(file.path);
          const since = last !== undefined && looksTheSame(last.file, file) ? last.since : now;
          return [file.path, { file, since }];
        }),
      );
      const left = [...known.values()].map(({ file, since }) => ({ file, ms: since + quietMs - now }));
      const waits = left.filter(({ ms }) => ms > 0).map(({ ms }) => ms);
      return {
        quiet: left.filter(({ ms }) => ms <= 0).map(({ file }) => file),
        wait: waits.length === 0 ? null : waits.reduce((a, b) => Math.min(a, b)),
      };
    },
  };
}

/** By size and time of change, to the nanosecond. */
export function looksTheSame(a: SeenFile, b: SeenFile): boolean {
  return a.size === b.size && a.mtimeNs === b.mtimeNs;
}
