import { appendFileSync } from "node:fs";
import { expect, inject } from "vitest";
import type { Damage } from "./find-damage";
import { TooLate } from "./too-late";

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

/** Lets one fault do its work, demands that it did no damage, and enters it either way. */
export async function mustSurvive(store: string, fault: string, meet: () => Promise<Damage>): Promise<void> {
  let entry: Entry | null = { store, fault, injected: 1, survived: 0, lost: 0, doubled: 0 };
  try {
    const { words, lost, doubled } = await meet();
    entry = { ...entry, survived: words.length === 0 ? 1 : 0, lost, doubled };
    expect({ words, lost, doubled }).toEqual({ words: [], lost: 0, doubled: 0 });
  } catch (thrown) {
    if (thrown instanceof TooLate) entry = null;
    throw thrown;
  } finally {
    if (entry !== null) enter(entry);
  }
}
