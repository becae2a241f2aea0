import { sep } from "node:path";

/**
 * The first of these folders that a folder is, lies in or lies around; null where it keeps apart from all. Paths are
 * canonical; where the file system does not tell capitals from small letters, nor does this.
 */
export function findOverlap(
  path: string,
  others: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string | null {
  const own = comparable(path, platform);
  const overlaps = (other: string) => own.startsWith(other) || other.startsWith(own);
  return others.find((other) => overlaps(comparable(other, platform))) ?? null;
}

function comparable(path: string, platform: NodeJS.Platform): string {
  const closed = path.endsWith(sep) ? path : path + sep;
  return platform === "linux" ? closed : closed.toLowerCase();
}
