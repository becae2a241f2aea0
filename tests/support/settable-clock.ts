import { readdirSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The time of day that a process is told, which a test sets while the process runs. */
export interface SettableClock {
  /** What the process must find in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Sets it so many hours off the true time: back where negative, right where 0. */
  set(hours: number): Promise<void>;
  remove(): Promise<void>;
}

/** By libfaketime (Debian: faketime). Clocks that never go back stay true, as they do when an administrator sets the time. */
export async function settableClock(): Promise<SettableClock> {
  const folder = await mkdtemp(join(tmpdir(), "meterdrop-clock-"));
  const file = join(folder, "offset");
  // Written aside: a process that reads half a line would be told a time that nobody set.
  const set = async (hours: number) => {
    await writeFile(`${file}.tmp`, `${hours < 0 ? "-" : "+"}${Math.abs(hours)}h\n`);
    await rename(`${file}.tmp`, file);
  };
  await set(0);
  return {
    env: {
      LD_PRELOAD: libraryPath(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    },
    set,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Debian keeps it in a folder named by the machine's architecture. */
function libraryPath(): string {
  const places = readdirSync("/usr/lib").map((name) => join("/usr/lib", name, "faketime"));
  for (const place of places) {
    try {
      const library = readdirSync(place).find((name) => name.startsWith("libfaketimeMT.so"));
      if (library !== undefined) return join(place, library);
    } catch {
      // No such folder for this architecture: the next one.
    }
  }
  throw new Error("libfaketime is not installed (Debian: faketime)");
}
