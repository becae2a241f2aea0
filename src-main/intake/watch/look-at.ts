import type { BigIntStats } from "node:fs";
import { lstat } from "node:fs/promises";
import type { SeenFile } from "../../ports/watch-book";
import { fileError } from "./file-error";

/** What lies at a path, links not followed; null where nothing does. */
export async function lookAt(path: string): Promise<BigIntStats | null> {
  try {
    return await lstat(path, { bigint: true });
  } catch (thrown) {
    const code = fileError(thrown);
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw thrown;
  }
}

/** Whether that is the file that was taken: a plain one of the same size and time of change. */
export function isThatFile(stats: BigIntStats, seen: Pick<SeenFile, "size" | "mtimeNs">): boolean {
  return stats.isFile() && stats.size === BigInt(seen.size) && String(stats.mtimeNs) === seen.mtimeNs;
}
