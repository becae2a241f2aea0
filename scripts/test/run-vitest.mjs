import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../repository.mjs";
import { runCommand } from "../run-command.mjs";
import { childEnvironment } from "./child-environment.mjs";
import { binPath } from "./run-tool.mjs";
import { withPrivateKeychain } from "./private-keychain.mjs";

/** @import { StepResult } from "./run-steps.mjs" */

/**
 * Runs one vitest project and counts its tests.
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [added] Environment for the tests, beside the usual.
 * @param {readonly string[]} [files] Only these of its files; all where none are given.
 * @returns {Promise<Required<StepResult>>}
 */
export async function runVitest(project, added = {}, files = []) {
  const folder = await mkdtemp(join(tmpdir(), "meterdrop-tests-"));
  try {
    const report = join(folder, "report.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const args = [binPath("vitest"), "run", ...files, "--project", project, ...reporters];
    const [program, programArgs] = withPrivateKeychain(process.execPath, args);
    const { code, stderr } = await runCommand(program, programArgs, {
      cwd: repository,
      env: childEnvironment({ ...added, XDG_DATA_HOME: folder }),
      output: "show",
    });
    if (code === null) console.error(stderr);
    return countTests(await readFile(report, "utf8").catch(() => "{}"), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A project that ended badly without a failing test (nothing found, an error outside of any test, a crash)
 * has failed once.
 * @param {string} report What vitest's JSON reporter wrote, or "{}" when it did not get that far.
 * @param {number | null} code
 * @returns {Required<StepResult>}
 */
export function countTests(report, code) {
  const counts = /** @type {Record<string, number | undefined>} */ (JSON.parse(report));
  const passed = counts["numPassedTests"] ?? 0;
  const failedTests = counts["numFailedTests"] ?? 0;
  const skipped = (counts["numPendingTests"] ?? 0) + (counts["numTodoTests"] ?? 0);
  const broke = (code !== 0 || passed === 0) && failedTests === 0;
  return { passed, failed: broke ? 1 : failedTests, tests: passed + failedTests, skipped };
}
