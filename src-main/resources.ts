import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Sample } from "../src-shared/contract/imports";

/** The one place that knows where migrations, samples and worker entries lie: built from source, or inside the package. */
export interface Resources {
  readonly appFolder: string;
  migrationsFolder(kind: "sqlite" | "mysql" | "watch-book"): string;
  samplesFolder: string;
  worker(name: "read-file" | "sqlite" | "keychain"): URL;
  preload: string;
  rendererFolder: string;
}

/** The samples that the empty screen offers, in its order. */
export const SAMPLES: readonly Sample[] = [
  { name: "half-hourly.csv", rows: 4, kind: "wide" },
  { name: "daily.csv", rows: 7, kind: "daily" },
  { name: "long-with-flags.csv", rows: 48, kind: "long" },
];

/** Finds the resources from the place of a built entry or chunk under out/main. */
export function findResources(builtModuleUrl: string): Resources {
  const appFolder = appFolderOf(dirname(fileURLToPath(builtModuleUrl)));
  const built = join(appFolder, "out", "main");
  return {
    appFolder,
    migrationsFolder: (kind) => join(appFolder, "migrations", kind),
    samplesFolder: join(unpacked(appFolder), "samples"),
    worker: (name) => pathToFileURL(join(built, `${name}.js`)),
    preload: join(appFolder, "out", "preload", "preload.cjs"),
    rendererFolder: join(appFolder, "out", "renderer"),
  };
}

/**
 * The real folder beside the archive: whoever looks at a file within it is told of another inode each time, and a sample
 * would seem to change while it is copied.
 */
function unpacked(appFolder: string): string {
  return appFolder.replace(/\.asar$/, ".asar.unpacked");
}

/** The nearest folder above that holds package.json: the checkout, or app.asar. */
function appFolderOf(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error("package.json was not found above the built program");
  return appFolderOf(above);
}
