import type { Spool } from "../../../src-main/ports/spool";

/** What each test of the suite finds: a spool, a source to copy, and a way to open the spool once more. */
export interface GivenSpool {
  readonly folder: string;
  readonly source: string;
  readonly spool: Spool;
  /** Opens the spool of a data folder, as another process would. */
  open(dataFolder: string): Promise<Spool>;
}

export const MIB = 1 << 20;

/** Of a copy that nobody stops. */
export const signal = new AbortController().signal;
