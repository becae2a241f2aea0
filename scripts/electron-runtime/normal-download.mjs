import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runCommand } from "../run-command.mjs";
import { runtimeIn } from "./runtime-folder.mjs";

/** @import { ElectronRuntime } from "./runtime-folder.mjs" */

// Only the path of its package.json: requiring the package itself would start the download.
const packageFolder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));

/** Long enough for 110 MB over a slow line; a line that answers nothing must not hold the set-up for ever. */
const patienceSeconds = 180;

/**
 * What Electron's own download left in node_modules.
 * @returns {ElectronRuntime | undefined}
 */
export function installedRuntime() {
  return runtimeIn(join(packageFolder, "dist"));
}

/**
 * Runs Electron's own download.
 * @param {(line: string) => void} say
 * @returns {Promise<ElectronRuntime | undefined>} undefined when it failed, for whatever reason
 */
export async function downloadRuntime(say) {
  say("Downloading the Electron runtime…");
  const { code, stderr } = await runCommand(process.execPath, [join(packageFolder, "install.js")], {
    timeoutSeconds: patienceSeconds,
  });
  const runtime = code === 0 ? installedRuntime() : undefined;
  if (!runtime) say(`Electron's own download did not work: ${stderr.split("\n")[0] || "no answer in time"}`);
  return runtime;
}
