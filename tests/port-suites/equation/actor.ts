import { Failure } from "../../../src-shared/failure";
import type { Machine } from "./machine";
import type { Mishap } from "./world";

/** Somebody who does one thing a turn: a run of an import, or of an undo. */
export interface Actor {
  /** Does the next thing on a machine; `alone` where nobody else does anything meanwhile. false: nothing is left to do. */
  step(machine: Machine, mishap: Mishap, alone: boolean): Promise<boolean>;
}

/** What a call came to where the line may be cut: its answer, or that it is not known, and what it would have been. */
export type Heard<T> =
  { readonly known: true; readonly answer: T } | { readonly known: false; readonly cut: Failure };

/** Calls, and takes contention for what it is: the same call again. */
export async function hear<T>(call: () => Promise<T>): Promise<Heard<T>> {
  for (;;) {
    try {
      return { known: true, answer: await call() };
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      if (thrown.code === "store_busy") continue;
      if (thrown.code !== "store_lost") throw thrown;
      return { known: false, cut: thrown };
    }
  }
}
