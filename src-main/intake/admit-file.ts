import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { Failure } from "../../src-shared/failure";
import type { ImportPlan, TypeChoice } from "../../src-shared/jobs/import-plan";
import type { MergeRule } from "../../src-shared/jobs/merge-rule";
import type { Manifest } from "../ports/spool";
import { insertRow, type InsertTools } from "./insert-row";

export interface AdmitTools extends InsertTools {
  /** Why the store cannot be worked with now, tables not set up or not right included; null where it can. */
  readonly whyAway: (signal: AbortSignal) => Promise<Failure | null>;
  readonly person: Manifest["person"];
  readonly machine: string;
}

/** A file that somebody wants imported, and how. */
export interface Offered {
  readonly path: string;
  /** The name people know it by, where that is not the path's. */
  readonly filename?: string;
  readonly typeChoice: TypeChoice;
  readonly dryRun: boolean;
  readonly again: boolean;
  readonly merge: MergeRule;
  readonly plan: ImportPlan | null;
  /** drop, picker, sample, open, watch, again or cli. */
  readonly source: string;
  /** Minted by whoever must know it before the copy is made; else here. */
  readonly batchId?: string;
  /** False: a link is refused. */
  readonly followLinks?: boolean;
}

/** An admitted file: safe in the spool, and in the store where that could be reached. */
export interface AdmittedFile {
  readonly manifest: Manifest;
  /** Why the store has no row of it yet; null where it has. */
  readonly waitsFor: Failure | null;
}

/**
 * The one door (DESIGN.md section 1): copies the file to the spool, then inserts its job's row. A store that cannot be
 * reached keeps nothing out: the file waits in the spool, where the manifest is the truth.
 * Failures: file_missing, not_a_file, file_changed, spool_not_writable, disk_full, interrupted.
 */
export async function admitFile(
  tools: AdmitTools,
  offered: Offered,
  signal: AbortSignal,
): Promise<AdmittedFile> {
  const manifest = await copyToSpool(tools, offered, signal);
  const waitsFor = await tools.whyAway(signal);
  return waitsFor === null ? insertAdmitted(tools, manifest) : { manifest, waitsFor };
}

/** The first half: from here on the bytes are safe. */
export function copyToSpool(tools: AdmitTools, offered: Offered, signal: AbortSignal): Promise<Manifest> {
  const { path, filename, batchId = randomUUID(), followLinks = true, ...how } = offered;
  const entry = {
    ...how,
    batchId,
    filename: filename ?? basename(path),
    sourcePath: path,
    person: tools.person,
    machine: tools.machine,
  };
  return tools.spool.copyIn(path, entry, { signal, followLinks });
}

/** The second half: the row, where the store can take it. */
export async function insertAdmitted(tools: AdmitTools, manifest: Manifest): Promise<AdmittedFile> {
  try {
    await insertRow(tools, manifest);
    return { manifest, waitsFor: null };
  } catch (thrown) {
    if (!(thrown instanceof Failure) || !thrown.retryable) throw thrown;
    return { manifest, waitsFor: thrown };
  }
}
