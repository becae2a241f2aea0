import { randomBytes, randomUUID } from "node:crypto";
import type { NewJob } from "../../../src-main/ports/job-store";

/** A job to insert; every one has bytes, a batch id and a spool of its own unless told otherwise. */
export function newJob(given: Partial<NewJob> = {}): NewJob {
  return {
    batchId: randomUUID(),
    userId: null,
    filename: "readings.csv",
    filePath: null,
    typeChoice: "auto",
    dryRun: false,
    again: false,
    merge: "keep_actual",
    plan: null,
    byteSize: 4800,
    contentSha256: randomBytes(32).toString("hex"),
    source: "cli",
    machine: "desk-1",
    spoolId: randomUUID(),
    cancelled: false,
    ...given,
  };
}
