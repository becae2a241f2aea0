import type { Failure } from "../../../src-shared/failure";
import type { Clock } from "../../ports/clock";
import type { WatchBook } from "../../ports/watch-book";
import type { AdmitTools } from "../admit-file";

/** What watching works with: the book of this data folder, and the spool and store in use. */
export interface WatchTools {
  readonly book: WatchBook;
  readonly admit: AdmitTools;
  readonly clock: Clock;
  /** The files being taken now, which get no row meanwhile; the same set as `admit.heldBack`. */
  readonly heldBack: Set<string>;
  /** There is a file to import, or something to show. */
  readonly changed: () => void;
}

/** What keeps single files of a folder from being taken or moved; the first of them is shown on the folder. */
export interface FileFaults {
  note(folderId: number, key: string, failure: Failure): void;
  clear(folderId: number, key: string): void;
  first(folderId: number): Failure | null;
}

export function createFileFaults(): FileFaults {
  const faults = new Map<number, Map<string, Failure>>();
  return {
    note: (folderId, key, failure) => {
      const own = faults.get(folderId) ?? new Map<string, Failure>();
      faults.set(folderId, own.set(key, failure));
    },
    clear: (folderId, key) => {
      faults.get(folderId)?.delete(key);
    },
    first: (folderId) => faults.get(folderId)?.values().next().value ?? null,
  };
}

export const isoTime = (ms: number): string => new Date(ms).toISOString();
