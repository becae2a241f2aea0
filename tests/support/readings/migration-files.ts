import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

/** The statements of a store's migrations, in their order, to be run as they stand. Tests and benches run in the repository's folder. */
export async function migrationFiles(kind: "mysql" | "sqlite"): Promise<string[]> {
  const folder = join("migrations", kind);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
}
