import { randomUUID } from "node:crypto";
import type { NewEntry } from "../../../src-main/ports/spool";

/** An entry as the intake would offer it, with a fresh batch id. */
export function newEntry(change: Partial<NewEntry> = {}): NewEntry {
  return {
    batchId: randomUUID(),
    filename: "readings.csv",
    sourcePath: "/home/ann/readings.csv",
    typeChoice: "auto",
    dryRun: false,
    again: false,
    merge: "keep_actual",
    plan: null,
    source: "cli",
    person: { name: "Ann Example", email: "ann@desk" },
    machine: "desk",
    ...change,
  };
}
