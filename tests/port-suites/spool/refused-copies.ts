import { appendFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newEntry } from "../../support/spool/new-entry";
import { MIB, signal, type GivenSpool } from "./given-spool";

/** What is not copied in, and leaves nothing behind. */
export function refusedCopies(given: () => GivenSpool): void {
  it.each([
    ["no such file", "gone.csv", "file_missing"],
    ["no such folder", "gone/readings.csv", "file_missing"],
    ["below a file", "readings.csv/x.csv", "file_missing"],
    ["a folder", "data", "not_a_file"],
    ["a device", "/dev/null", "not_a_file"],
  ])("refuses %s", async (_what, name, code) => {
    const path = name.startsWith("/") ? name : join(given().folder, name);
    const copied = given().spool.copyIn(path, newEntry(), { signal });
    await expect(copied).rejects.toMatchObject({ code, params: { path } });
    expect(await given().spool.list()).toEqual([]);
  });

  it("refuses a file that grew while it was copied", async () => {
    const copied = given().spool.copyIn(given().source, newEntry(), {
      signal,
      progress: () => appendFileSync(given().source, "more\n"),
    });
    await expect(copied).rejects.toMatchObject({
      code: "file_changed",
      params: { filename: "readings.csv" },
    });
    expect(await given().spool.list()).toEqual([]);
  });

  it.each(["before it begins", "on the way"])("stops %s when told to", async (when) => {
    const controller = new AbortController();
    if (when === "before it begins") controller.abort();
    await writeFile(given().source, Buffer.alloc(3 * MIB));
    const copied = given().spool.copyIn(given().source, newEntry(), {
      signal: controller.signal,
      progress: () => controller.abort(),
    });
    await expect(copied).rejects.toMatchObject({ name: "AbortError" });
    expect(await given().spool.list()).toEqual([]);
  });

  it("refuses a batch id that is there already, and keeps that entry", async () => {
    const first = await given().spool.copyIn(given().source, newEntry(), { signal });
    await writeFile(given().source, "other bytes");
    const second = given().spool.copyIn(given().source, newEntry({ batchId: first.batchId }), { signal });
    await expect(second).rejects.toMatchObject({ code: "bad_request" });
    expect(await given().spool.list()).toEqual([first]);
    expect(await readFile(await given().spool.bytesPath(first.batchId), "utf8")).toContain("MPAN");
  });
}
