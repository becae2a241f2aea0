import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = [
  "src-main",
  "src-renderer",
  "src-shared",
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
];

/**
 * A digest of what the build reads: every file's path, size and time of change. Deleted and older files
 * change it too, which a comparison with the newest time would miss.
 * @param {string} root
 * @returns {string}
 */
export function sourceDigest(root) {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesUnder(root, source)).sort()) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} source A file or folder below it.
 * @returns {string[]}
 */
function filesUnder(root, source) {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [source];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
