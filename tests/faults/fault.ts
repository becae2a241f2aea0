import type { CliStore } from "../support/cli/cli-store";
import type { Running } from "../support/cli/meterdrop-process";

/** An import that a fault is let loose on. */
export interface Victim {
  readonly running: Running;
  readonly store: CliStore;
  /** From 0 to 1; the same again with the same seed. */
  readonly random: () => number;
  /** How long such an import takes where nothing disturbs it. */
  readonly usualMs: number;
  /** Rows of the file that have been taken so far, by the store. */
  rowsTaken(): Promise<number>;
  /** Rows of the file. */
  readonly rows: number;
  /** Fires when the process has ended by itself: whatever is waited for will not come. */
  readonly over: AbortSignal;
}

/** One way in which the world breaks under an import. */
export interface Fault {
  readonly name: string;
  applies(store: CliStore): boolean;
  /** Breaks it once, at an instant of its own choice; false where the import was over before. */
  inject(victim: Victim): Promise<boolean>;
}
