import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { openSpool, type SpoolOptions } from "../../../src-main/spool/open-spool";
import type { Spool } from "../../../src-main/ports/spool";
import { systemClock } from "../../../src-main/system-clock";

/** A folder of its own for each test of a file, with a small source file in it. */
export interface SpoolScene {
  readonly folder: string;
  /** A file that somebody offers: one daily reading. */
  readonly source: string;
  /** The spool of the folder's data folder, for one store. */
  open(options?: Partial<SpoolOptions>): Promise<Spool>;
  /** The entries' files of a spool, without what the spool itself keeps. */
  entryNames(spoolFolder: string): Promise<string[]>;
}

/** Registers the hooks of a test file and gives what they make: read it inside a test only. */
export function spoolScene(): SpoolScene {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "meterdrop-spool-"));
    await writeFile(join(folder, "readings.csv"), "MPAN,Date,HH01\n1234567890123,2026-01-05,1.5\n");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return {
    get folder() {
      return folder;
    },
    get source() {
      return join(folder, "readings.csv");
    },
    open: (options = {}) =>
      openSpool({
        dataFolder: join(folder, "data"),
        storeAddress: "/data/a.db",
        clock: systemClock,
        ...options,
      }),
    entryNames: async (spoolFolder) =>
      (await readdir(spoolFolder)).filter((name) => /^[0-9a-f]{8}-/.test(name)).toSorted(),
  };
}
