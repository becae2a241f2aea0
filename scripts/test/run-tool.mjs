import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { repository } from "../repository.mjs";
import { runCommand } from "../run-command.mjs";
import { childEnvironment } from "./child-environment.mjs";

/** @import { StepResult } from "./run-steps.mjs" */

const require = createRequire(import.meta.url);

/**
 * Runs one check as a process of its own; it passes or fails as a whole.
 * @param {string} tool A package with a program in it, or a script of this repository.
 * @param {string[]} args
 * @param {string} [bin] The program's name where it is not the package's.
 * @returns {Promise<StepResult>}
 */
export async function runTool(tool, args, bin = tool) {
  const program = tool.endsWith(".mjs") ? join(repository, tool) : binPath(tool, bin);
  const { code } = await runCommand(process.execPath, [program, ...args], {
    cwd: repository,
    env: childEnvironment(),
    output: "show",
  });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * The file behind a package's program. It is run with this very Node, without npx or a shell in between,
 * so that it answers signals and times out as any child does.
 * @param {string} name
 * @param {string} bin
 * @returns {string}
 */
export function binPath(name, bin = name) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin: programs } = /** @type {{ bin: string | Record<string, string> }} */ (
    JSON.parse(readFileSync(manifest, "utf8"))
  );
  const file = typeof programs === "string" ? programs : programs[bin];
  if (file === undefined) throw new Error(`${name} has no program ${bin}.`);
  return join(dirname(manifest), file);
}
