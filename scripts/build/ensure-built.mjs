import { existsSync, readFileSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "../repository.mjs";
import { runCommand } from "../run-command.mjs";
import { withBuildLock } from "./build-lock.mjs";
import { sourceDigest } from "./source-digest.mjs";

const out = join(repository, "out");
const next = join(repository, ".out-next");
const previous = join(repository, ".out-previous");

/**
 * Builds out/ when it is missing or does not match the sources. All it says goes to stderr. Another process
 * that builds is waited for; the folder is built aside and swapped in, so that out/ is always whole.
 * @param {{ always?: boolean }} [options] `always` builds even when nothing has changed.
 * @throws {Error} when the build fails; out/ is then as it was
 */
export async function ensureBuilt({ always = false } = {}) {
  if (!always && isFresh()) return;
  await withBuildLock(repository, async () => {
    if (always || !isFresh()) await build();
  });
}

function isFresh() {
  const stamp = join(out, "built-from");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourceDigest(repository);
}

async function build() {
  // Taken before the build: what is edited while it runs belongs to the next one.
  const digest = sourceDigest(repository);
  console.error("Building Meterdrop…");
  await rm(next, { recursive: true, force: true });
  const bundler = join(repository, "node_modules", "electron-vite", "bin", "electron-vite.js");
  const { code } = await runCommand(
    process.execPath,
    [bundler, "build", "--outDir", next, "--logLevel", "warn"],
    {
      cwd: repository,
      output: "show-on-stderr",
    },
  );
  if (code !== 0) throw new Error("Meterdrop could not be built; the reason stands above.");
  await writeFile(join(next, "built-from"), digest);
  await swapIn();
}

async function swapIn() {
  await rm(previous, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, previous);
  await rename(next, out);
  await rm(previous, { recursive: true, force: true });
}
