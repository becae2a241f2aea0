// Runs inside Electron, from default_app.asar: loads the application folder named on the command line, as
// Electron's own default application does.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith("-")) ?? ".");
const manifest =
  /** @type {{ name: string, productName?: string, version: string, main: string, desktopName?: string }} */ (
    JSON.parse(readFileSync(resolve(folder, "package.json"), "utf8"))
  );
// Electron's own default application uses these; its public types leave them out.
const host =
  /** @type {import("electron").App & Record<"setVersion" | "setAppPath", (to: string) => void>} */ (app);

Object.defineProperty(process, "defaultApp", { enumerable: true, value: true });
host.name = manifest.productName ?? manifest.name;
host.setVersion(manifest.version);
host.setDesktopName(manifest.desktopName ?? `${host.name}.desktop`);
host.setAppPath(folder);

// Awaited at the top level, so that the application still runs before Electron is ready: custom schemes
// can be registered only then.
await import(pathToFileURL(resolve(folder, manifest.main)).href);
