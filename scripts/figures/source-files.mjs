import { readdirSync } from "node:fs";
import { join } from "node:path";

const folders = /^(src-.+|tests|bench|scripts)$/;
const source = /\.(ts|tsx|mjs)$/;

/**
 * The files the house style speaks of, as paths relative to the root.
 * @param {string} root
 * @returns {string[]}
 */
export function sourceFiles(root) {
  return readdirSync(root)
    .filter((name) => folders.test(name))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => source.test(path) && !path.startsWith(join("tests", "fixtures")))
    .sort();
}
