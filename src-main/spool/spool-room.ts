import type { Clock } from "../ports/clock";
import type { Exclusively } from "./exclusively";
import type { SpoolFs } from "./spool-fs";

/** A manifest that could not be read: where it lies now, and why. Its bytes are kept. */
export interface SetAside {
  readonly batchId: string;
  readonly path: string;
  readonly reason: string;
}

/** One spool's folder and what its operations need. */
export interface SpoolRoom {
  readonly folder: string;
  readonly fs: SpoolFs;
  readonly clock: Clock;
  /** The folder's gate: changes to entries that must not meet one another, of this process or any other. */
  readonly gate: Exclusively;
  /** Told of each manifest that could not be read. */
  readonly onSetAside: (entry: SetAside) => void;
}
