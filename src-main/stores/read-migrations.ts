import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chainChecksums, type Migration } from "./migration-plan";

/** The numbered .sql files of a folder, in order, with their chained checksums. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({
      version: Number(name.slice(0, 4)),
      name,
      sql: await readFile(join(folder, name), "utf8"),
    })),
  );
  return chainChecksums(files);
}
