import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Manifest, NewEntry, Spool } from "../../../src-main/ports/spool";
import { openSpool } from "../../../src-main/spool/open-spool";
import { newEntry } from "../spool/new-entry";
import { fakeClock } from "./fake-clock";

/** A data folder with real spools in it, and files to put in them. */
export interface TempSpools {
  readonly folder: string;
  /** The spool of a store of this name. */
  spool(store: string): Promise<Spool>;
  file(name: string, text?: string): Promise<string>;
  /** Admits a file a second after the one before it. */
  admit(spool: Spool, change?: Partial<NewEntry>): Promise<Manifest>;
  remove(): Promise<void>;
}

export async function tempSpools(): Promise<TempSpools> {
  const folder = await mkdtemp(join(tmpdir(), "meterdrop-intake-"));
  const clock = fakeClock();
  const file = async (name: string, text = `MPAN,Date,HH01\n${name}\n`) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  return {
    folder,
    file,
    spool: (store) => openSpool({ dataFolder: join(folder, "data"), storeAddress: store, clock }),
    admit: async (spool, change = {}) => {
      await clock.advance(1000);
      const entry = newEntry(change);
      const path = await file(`${entry.batchId}.csv`);
      return spool.copyIn(path, entry, { signal: new AbortController().signal });
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
