import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach } from "vitest";
import { ensureBuilt } from "../../../scripts/build/ensure-built.mjs";
import { expect } from "./expect";
import { startDesktop, type DesktopApp, type DesktopOptions } from "./start-desktop";

/** What a test of the window works with. */
export interface DesktopSuite {
  /** A fresh folder of this test; the data folder lies in it, and files of its own may. */
  readonly folder: () => string;
  readonly dataFolder: () => string;
  /** Opens the window on the test's data folder. */
  readonly start: (options?: Omit<Partial<DesktopOptions>, "dataFolder">) => Promise<DesktopApp>;
}

/** A folder for each test, and no window or fault left over from it. */
export function desktopSuite(): DesktopSuite {
  let folder = "";
  let started: DesktopApp[] = [];
  const dataFolder = () => join(folder, "data");

  beforeAll(() => ensureBuilt());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "meterdrop-desktop-"));
  });
  afterEach(async () => {
    const faults = started.flatMap((desktop) => desktop.faults);
    await Promise.all(started.map((desktop) => desktop.kill()));
    started = [];
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    expect(faults).toEqual([]);
  });

  return {
    folder: () => folder,
    dataFolder,
    start: async (options = {}) => {
      const desktop = await startDesktop({ dataFolder: dataFolder(), ...options });
      started.push(desktop);
      return desktop;
    },
  };
}
