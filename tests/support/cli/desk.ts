import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JobResponse } from "../../../src-shared/contract/job-response";
import { startMeterdrop, type Ended, type Running } from "./meterdrop-process";

/** A data folder on a store, and the command line of the person who sits there. */
export interface Desk {
  /** METERDROP_DATA_DIR. */
  readonly folder: string;
  /** Writes a file to be imported, beside the data folder; gives its path. */
  file(name: string, bytes: string | Uint8Array): Promise<string>;
  /** Starts `meterdrop …` on this desk's store, or on the one that is named. */
  start(...args: string[]): Running;
  /** The same, run by another program with its arguments (strace). */
  startUnder(under: readonly string[], ...args: string[]): Running;
  /** As `start`, to its end. */
  run(...args: string[]): Promise<Ended>;
  /** `meterdrop import … --json`: its exit code and its jobs, one a file. */
  imports(...args: string[]): Promise<{ code: number | null; jobs: JobResponse[] }>;
  /** Every file in the spools of this data folder, but locks. */
  spooled(): Promise<string[]>;
}

export async function openDesk(parts: {
  folder: string;
  storeArgs: readonly string[];
  env: Readonly<Record<string, string>>;
}): Promise<Desk> {
  const { folder, storeArgs } = parts;
  const sources = `${folder}-files`;
  await mkdir(folder, { recursive: true });
  await mkdir(sources, { recursive: true });
  const env = { ...parts.env, HOME: folder, METERDROP_DATA_DIR: folder };
  const startUnder = (under: readonly string[], ...args: string[]) =>
    startMeterdrop(args.includes("--store") ? args : [...args, ...storeArgs], env, under);
  const start = (...args: string[]) => startUnder([], ...args);
  const run = (...args: string[]) => start(...args).ended;
  return {
    folder,
    start,
    startUnder,
    run,
    file: async (name, bytes) => {
      const path = join(sources, name);
      await writeFile(path, bytes);
      return path;
    },
    imports: async (...args) => {
      const { code, stdout, stderr } = await run("import", "--json", ...args);
      const lines = stdout.split("\n").filter((line) => line !== "");
      if (lines.length === 0) throw new Error(`no job was printed (${code}):\n${stderr}`);
      return { code, jobs: lines.map((line) => JSON.parse(line) as JobResponse) };
    },
    spooled: async () => {
      const names = await readdir(join(folder, "spool"), { recursive: true });
      return names.filter((name) => /\.(part|bytes|json)$/.test(name)).sort();
    },
  };
}
