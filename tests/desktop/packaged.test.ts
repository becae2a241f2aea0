import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { listPackage } from "@electron/asar";
import { describe, test } from "vitest";
import { z } from "zod";
import { repository } from "../../scripts/repository.mjs";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { dropFiles } from "../support/desktop/drop-files";
import { expect } from "../support/desktop/expect";
import { queueRow } from "../support/desktop/queue-row";
import { storedRows } from "../support/desktop/stored-rows";

const lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) });

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(repository, name), "utf8"));

describe("the packaged Meterdrop", () => {
  const { start, folder, dataFolder } = desktopSuite();

  /** Unpacks the tarball far from this checkout, so that nothing of it can stand in for what is missing. */
  const unpack = async (): Promise<string> => {
    const { version } = z.object({ version: z.string() }).parse(await readJson("package.json"));
    const name = `meterdrop-${version}-linux-${process.arch}`;
    const tarball = join(repository, "dist", `${name}.tar.gz`);
    if (!existsSync(tarball)) throw new Error(`${tarball} is not there: npm run package makes it`);
    await promisify(execFile)("tar", ["-xzf", tarball, "-C", folder()]);
    return join(folder(), name);
  };

  test("imports a sample by a click and files that are dropped", async () => {
    const { app, page } = await start({ packaged: join(await unpack(), "meterdrop") });
    expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true);
    await page.getByRole("button", { name: "Import long-with-flags.csv" }).click();
    await expect(queueRow(page, "Finished today", "long-with-flags.csv")).toContainText("Imported");
    await dropFiles(
      page,
      ["half-hourly.csv", "daily.csv"].map((name) => join(repository, "samples", name)),
    );
    await expect(queueRow(page, "Finished today", "half-hourly.csv")).toContainText("Imported");
    await expect(queueRow(page, "Finished today", "daily.csv")).toContainText("Imported");
    expect(
      storedRows(dataFolder(), "SELECT SUM(imported_rows) AS n, COUNT(*) AS jobs FROM import_jobs"),
    ).toEqual([{ n: 48 + 4 + 7, jobs: 3 }]);
  });

  test("holds what runs and nothing else", async () => {
    const resources = join(await unpack(), "resources");
    const files = listPackage(join(resources, "app.asar"), { isPack: false });
    const { packages } = lock.parse(await readJson("package-lock.json"));
    const shipped = Object.keys(packages).filter((path) => path !== "" && packages[path]?.dev !== true);
    const packed = files.flatMap((file) => {
      const [, name] = /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(file) ?? [];
      return name === undefined ? [] : [`node_modules/${name}`];
    });
    expect(packed.length).toBeGreaterThan(20);
    expect(packed.filter((path) => !shipped.includes(path))).toEqual([]);

    const tops = new Set(files.map((file) => file.split("/")[1]));
    expect([...tops].sort()).toEqual(
      ["LICENSE", "migrations", "node_modules", "out", "package.json", "samples"].sort(),
    );
    expect(files.filter((file) => /\.map$|built-from$/.test(file) && file.startsWith("/out"))).toEqual([]);

    // Shared libraries lie beside it: the system's loader reads no archive. The loader of other folders is gone.
    const native = files.filter((file) => file.endsWith(".node"));
    expect(native).toHaveLength(2);
    expect(native.filter((file) => !existsSync(join(resources, "app.asar.unpacked", file)))).toEqual([]);
    expect(existsSync(join(resources, "default_app.asar"))).toBe(false);
  });
});
