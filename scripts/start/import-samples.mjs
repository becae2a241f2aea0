import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../repository.mjs";
import { runCommand } from "../run-command.mjs";
import { countsTable } from "./counts-table.mjs";

/**
 * Shows the main job without a window: imports the samples through the command line into a fresh data
 * folder, prints what came of each, and where the store is.
 * @returns {Promise<number>} the exit code: 0 when every sample went in
 */
export async function importSamples() {
  console.log("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.");
  console.log("Importing the sample files through the command line instead.\n");
  const dataFolder = await mkdtemp(join(tmpdir(), "meterdrop-"));
  const samples = await sampleFiles();
  const { code, stdout, stderr } = await runCommand(
    process.execPath,
    [join(repository, "out", "main", "cli.js"), "import", ...samples, "--json"],
    { env: { ...process.env, METERDROP_DATA_DIR: dataFolder } },
  );
  console.log(countsTable(stdout));
  if (stderr) console.error(stderr);
  if (code !== 0) console.error(`The import of the samples ended with code ${code ?? "none (killed)"}.`);
  console.log(await whereTheStoreIs(dataFolder));
  return code ?? 1;
}

async function sampleFiles() {
  const folder = join(repository, "samples");
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(".csv")).map((name) => join(folder, name));
}

/** @param {string} dataFolder */
async function whereTheStoreIs(dataFolder) {
  const store = (await readdir(dataFolder)).find((name) => name.endsWith(".db"));
  return [
    `\nThe store is ${store ? join(dataFolder, store) : `in ${dataFolder}`}`,
    `Look at the jobs in it: METERDROP_DATA_DIR=${dataFolder} npx meterdrop jobs list`,
  ].join("\n");
}
