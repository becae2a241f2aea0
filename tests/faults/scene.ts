import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import type { WideRow } from "../support/cli/wide-file";

/** What a fault is let loose on: a store, everybody who sits at it, and the files that they bring. */
export interface FaultScene {
  readonly store: CliStore;
  readonly desks: readonly Desk[];
  /** Rows by the file's name; every job is of one of them. */
  readonly files: ReadonlyMap<string, readonly WideRow[]>;
}
