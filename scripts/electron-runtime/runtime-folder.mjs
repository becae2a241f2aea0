import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable
 * @property {string} dist The folder of the executable, as electron-builder's `electronDist` wants it.
 * @property {string} version Without a leading v.
 */

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const executables = { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" };

/**
 * Reads a folder that should hold an unpacked Electron.
 * @param {string} dist
 * @returns {ElectronRuntime | undefined} undefined when it does not hold one
 */
export function runtimeIn(dist) {
  const executable = join(dist, executables[process.platform] ?? "electron");
  const versionFile = join(dist, "version");
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  return { executable, dist, version: readFileSync(versionFile, "utf8").trim().replace(/^v/, "") };
}

/**
 * The Electron a person named in ELECTRON_OVERRIDE_DIST_PATH. A wrong name is an error, never passed over.
 * @returns {ElectronRuntime | undefined} undefined when the variable is not set
 */
export function overriddenRuntime() {
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (!dist) return undefined;
  const runtime = runtimeIn(dist);
  if (!runtime) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${dist}, which holds no Electron.`);
  return runtime;
}
