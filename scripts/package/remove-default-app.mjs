import { rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Called by electron-builder when it has laid out the application: takes out the loader that a runtime from
 * the registry fallback carries, as a packaged application must not run another folder.
 * @param {import("electron-builder").AfterPackContext} context
 */
export default async function removeDefaultApp(context) {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  await rm(join(resources, "default_app.asar"), { force: true });
}
