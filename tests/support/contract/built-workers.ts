import { pathToFileURL } from "node:url";
import type { Resources } from "../../../src-main/resources";
import { buildChild } from "../built-child";

/** The worker entries, built from the source as it stands. */
export interface BuiltWorkers {
  readonly worker: Resources["worker"];
  remove(): Promise<void>;
}

export async function buildWorkers(): Promise<BuiltWorkers> {
  const reader = await buildChild("src-main/threads/read-file.worker.ts");
  const sqlite = await buildChild("src-main/threads/sqlite.worker.ts");
  const keychain = await buildChild("src-main/secrets/keychain.child.ts");
  const urls = {
    "read-file": pathToFileURL(reader.path),
    sqlite: pathToFileURL(sqlite.path),
    keychain: pathToFileURL(keychain.path),
  };
  return {
    worker: (name) => urls[name],
    remove: async () => {
      for (const built of [reader, sqlite, keychain]) await built.remove();
    },
  };
}
