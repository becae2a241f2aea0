import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "vite";

const repository = join(import.meta.dirname, "..", "..");

/** A TypeScript entry built to run as a process of its own, as the real build would. */
export interface BuiltChild {
  readonly path: string;
  remove(): Promise<void>;
}

/** Builds a `.ts` entry (a path within the repository) with its imports; packages stay in node_modules. */
export async function buildChild(entry: string): Promise<BuiltChild> {
  // Within node_modules, so that the built file finds its packages and no tool looks at it.
  const folder = join(repository, "node_modules", ".meterdrop-tests", randomUUID());
  await build({
    root: repository,
    configFile: false,
    logLevel: "error",
    build: {
      ssr: join(repository, entry),
      outDir: folder,
      target: "node20.18",
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: "es", entryFileNames: "[name].mjs" } },
    },
  });
  return {
    path: join(folder, `${basename(entry, ".ts")}.mjs`),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
