import { ensureBuilt } from "../build/ensure-built.mjs";
import { electronRuntime } from "../electron-runtime.mjs";
import { missingLibraries, missingLibrariesMessage } from "../start/missing-libraries.mjs";
import { ensureMachineParts } from "./machine-parts.mjs";
import { runTool } from "./run-tool.mjs";
import { runVitest } from "./run-vitest.mjs";
import { withDisplay } from "./with-display.mjs";

/** @import { Step, StepResult } from "./run-steps.mjs" */

/** @type {StepResult} */
const done = { passed: 1, failed: 0 };

/**
 * Everything that `npm test` does, in order.
 * @type {Step[]}
 */
export const steps = [
  { name: "machine", run: () => ensureMachineParts().then(() => done) },
  { name: "electron", run: () => ensureElectronStarts().then(() => done) },
  { name: "format", run: () => runTool("prettier", ["--check", "."]) },
  { name: "lint", run: () => runTool("eslint", [".", "--max-warnings", "0"]) },
  { name: "types", run: () => runTool("typescript", ["--noEmit"], "tsc") },
  { name: "build", run: () => ensureBuilt({ always: true }).then(() => done) },
  { name: "figures", run: () => runTool("scripts/style-figures.mjs", ["--check"]) },
  { name: "tokens", run: () => runTool("scripts/check-tokens.mjs", []) },
  { name: "unit", run: () => runVitest("unit") },
  { name: "architecture", run: () => runVitest("architecture") },
  { name: "stores", run: () => runVitest("stores") },
  { name: "contract", run: () => runVitest("contract") },
  { name: "end-to-end", run: () => runVitest("end-to-end") },
  { name: "faults", run: () => runVitest("faults") },
  { name: "renderer", run: () => runVitest("renderer") },
  { name: "package", run: () => runTool("scripts/package.mjs", []) },
  { name: "desktop", run: () => withDisplay((DISPLAY) => runVitest("desktop", { DISPLAY })) },
];

async function ensureElectronStarts() {
  const { executable, version } = await electronRuntime();
  const missing = await missingLibraries(executable);
  if (missing.length > 0) throw new Error(missingLibrariesMessage(missing));
  console.log(`Electron ${version}: ${executable}`);
}
