import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe } from "vitest";
import type { Spool } from "../../../src-main/ports/spool";
import { copies } from "./copies";
import { listing, marks } from "./entries";
import type { GivenSpool } from "./given-spool";
import { abandonedParts, spoolLock } from "./locks";
import { refusedCopies } from "./refused-copies";

/** What every spool promises. `open` opens the spool of a data folder; twice, as two processes would. */
export function spoolSuite(name: string, open: (dataFolder: string) => Promise<Spool>): void {
  describe(name, () => {
    let made: GivenSpool;
    const given = () => made;
    beforeEach(async () => {
      const folder = await mkdtemp(join(tmpdir(), "meterdrop-spool-"));
      const source = join(folder, "readings.csv");
      await writeFile(source, "MPAN,Date,HH01\n1234567890123,2026-01-05,1.5\n");
      made = { folder, source, spool: await open(join(folder, "data")), open };
    });
    afterEach(() => rm(made.folder, { recursive: true, force: true }));

    describe("copyIn", () => {
      copies(given);
      refusedCopies(given);
    });
    describe("list", () => listing(given));
    describe("mark and remove", () => marks(given));
    describe("tryLock", () => spoolLock(given));
    describe("removeAbandonedParts", () => abandonedParts(given));
  });
}
