import type { Manifest } from "../../../src-main/ports/spool";
import { newEntry } from "../spool/new-entry";

/** The manifest of a file that was just admitted and has no row yet. */
export function manifestOf(given: Partial<Manifest> = {}): Manifest {
  return {
    ...newEntry(),
    byteSize: 4800,
    sha256: "ab",
    admittedAt: "2025-11-25T14:00:00.000Z",
    rowInserted: false,
    workStarted: false,
    cancelled: false,
    completedAt: null,
    undoneAt: null,
    ...given,
  };
}
