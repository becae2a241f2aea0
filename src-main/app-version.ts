import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** The version of package.json. */
export async function appVersion(appFolder: string): Promise<string> {
  const text = await readFile(join(appFolder, "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
