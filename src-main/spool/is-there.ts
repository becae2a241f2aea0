import { errorCode } from "./error-code";
import type { SpoolFs } from "./spool-fs";

/** Whether there is a file of that name. */
export async function isThere(fs: SpoolFs, path: string): Promise<boolean> {
  try {
    await fs.stat(path);
    return true;
  } catch (thrown) {
    if (errorCode(thrown) === "ENOENT") return false;
    throw thrown;
  }
}
