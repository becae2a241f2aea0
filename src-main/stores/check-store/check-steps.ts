import type { StoreCheck, storeCheckSteps } from "../../../src-shared/contract/store-settings";

export type CheckStepName = (typeof storeCheckSteps)[number];

/** A store under test. Nothing of it is changed by any step. */
export interface CheckSteps {
  /**
   * Each tells what it found, or throws the Failure that it met. They are taken in their order, each once those before
   * it passed. A store leaves out what it has no use for.
   */
  readonly steps: Readonly<Partial<Record<CheckStepName, () => Promise<string>>>>;
  /** What the tables were found to be. */
  schema(): StoreCheck["schema"];
  /** Lets go of what the steps opened, in whatever state it is. */
  close(): Promise<void>;
}
