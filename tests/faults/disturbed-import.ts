import { performance } from "node:perf_hooks";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { wideFile } from "../support/cli/wide-file";
import { select } from "../support/readings/import-rows";
import { disturbedRows, earlierRows } from "./disturbed-file";
import type { Fault } from "./fault";

/** A store with the earlier file in, and the file that is to be disturbed. */
export interface Scene {
  readonly store: CliStore;
  readonly desk: Desk;
  readonly path: string;
}

/**
 * Brings the earlier file in undisturbed, as job 1, which sets the store up too. `under`: a program, with its arguments,
 * that runs every call of the desk.
 */
export async function setScene(store: CliStore, under: readonly string[] = []): Promise<Scene> {
  const own = await store.desk();
  const desk: Desk = { ...own, start: (...args) => own.startUnder(under, ...args) };
  const { code } = await desk.imports(await desk.file("earlier.csv", wideFile(earlierRows)));
  if (code !== 0) throw new Error(`the earlier file ended with ${code}`);
  return { store, desk, path: await desk.file("disturbed.csv", wideFile(disturbedRows)) };
}

/** One call of `meterdrop import`, with a fault let loose on it. */
export interface Call {
  readonly fault: Fault | null;
  /** False where the import was over before the fault came. */
  readonly injected: boolean;
  /** Null where it was killed. */
  readonly code: number | null;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** What an instant is chosen by. */
export interface Chance {
  /** From 0 to 1; the same again with the same seed. */
  readonly random: () => number;
  /** How long such an import takes where nothing disturbs it. */
  readonly usualMs: number;
}

/** Calls the import once; the fault, where there is one, picks its instant. */
export async function call(scene: Scene, fault: Fault | null, chance: Chance): Promise<Call> {
  const { store, desk, path } = scene;
  const began = performance.now();
  const running = desk.start("import", path);
  const over = new AbortController();
  const ended = running.ended.finally(() => {
    over.abort();
  });
  const victim = { running, store, over: over.signal, rows: disturbedRows.length, ...chance };
  const injected = (await fault?.inject({ ...victim, rowsTaken: () => rowsTaken(store) })) ?? false;
  const { code, stderr } = await ended;
  return { fault, injected, code, stderr, milliseconds: performance.now() - began };
}

async function rowsTaken({ db }: CliStore): Promise<number> {
  const sql = "SELECT MAX(processed_rows) AS n FROM import_jobs WHERE filename = 'disturbed.csv'";
  const [row] = (await select(db, sql)) as { n: number | null }[];
  return row?.n ?? 0;
}
