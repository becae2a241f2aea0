import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

const repository = join(import.meta.dirname, "..", "..");

/**
 * Runs something on a temporary tree with two files and one type import between them.
 * @param from The file that imports, relative to the tree.
 * @param to What it imports: a package, or a file of the tree without its ending.
 */
export async function withEdge<T>(from: string, to: string, work: (tree: string) => Promise<T>): Promise<T> {
  const tree = await mkdtemp(join(tmpdir(), "meterdrop-edge-"));
  try {
    await symlink(join(repository, "node_modules"), join(tree, "node_modules"), "junction");
    await copyFile(join(repository, "package.json"), join(tree, "package.json"));
    const isFile = /^(src-|scripts)/.test(to);
    if (isFile) await writeIn(tree, `${to}.ts`, "export interface Thing { name: string }\n");
    await writeIn(
      tree,
      from,
      `import type { Thing } from "${isFile ? relativeImport(from, to) : to}";\n`,
      "a",
    );
    return await work(tree);
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

async function writeIn(tree: string, path: string, text: string, flag = "w") {
  await mkdir(dirname(join(tree, path)), { recursive: true });
  await writeFile(join(tree, path), text, { flag });
}

function relativeImport(from: string, to: string): string {
  const path = relative(dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}
