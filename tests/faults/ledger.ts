import { appendFileSync } from "node:fs";
import { inject } from "vitest";

/** What was done to one store by one fault, and what became of it. */
export interface Entry {
  readonly store: string;
  readonly fault: string;
  readonly injected: number;
  readonly survived: number;
  readonly lost: number;
  readonly doubled: number;
}

declare module "vitest" {
  interface ProvidedContext {
    /** The file that every test of faults writes what it did to, a line each. */
    readonly faultsLedger: string;
  }
}

/** Tells what a test did, for the table at the end of the run (tell-faults.ts). */
export function enter(entry: Entry): void {
  appendFileSync(inject("faultsLedger"), `${JSON.stringify(entry)}\n`);
}
