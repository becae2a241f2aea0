// `npm run bench -- NAME [options]`: builds bench/NAME.ts as the app is built, and runs it.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { repository } from "./repository.mjs";

const [name, ...options] = process.argv.slice(2);
const benches = readdirSync(join(repository, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length));

if (name === undefined || !benches.includes(name)) {
  console.error(`Usage: npm run bench -- NAME [options], where NAME is one of: ${benches.join(", ")}`);
  process.exitCode = 64;
} else {
  // Within node_modules, so that the built bench finds its packages and no tool looks at it.
  const folder = join(repository, "node_modules", `.meterdrop-bench-${process.pid}`);
  try {
    await buildBench(name, folder);
    process.exitCode = await run(join(folder, `${name}.mjs`), options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} bench @param {string} folder */
async function buildBench(bench, folder) {
  await build({
    root: repository,
    configFile: false,
    logLevel: "error",
    build: {
      ssr: join(repository, "bench", `${bench}.ts`),
      outDir: folder,
      target: "node20.18",
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: "es", entryFileNames: "[name].mjs" } },
    },
  });
}

/** @param {string} file @param {string[]} args @returns {Promise<number>} */
function run(file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--expose-gc", file, ...args], {
      stdio: "inherit",
      cwd: repository,
    });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
