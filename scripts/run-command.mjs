import { spawn } from "node:child_process";

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {"capture" | "show" | "show-on-stderr"} [output] "capture" keeps both streams; "show" lets them
 *   through; "show-on-stderr" lets both through to stderr, for callers whose own stdout is an answer.
 * @property {number} [timeoutSeconds] The process is killed (SIGKILL) after this long.
 *
 * @typedef {{ code: number | null, stdout: string, stderr: string }} RunResult `code` is null when a signal
 *   ended the process or it could not be started; stderr then says why.
 */

/** @type {Record<string, import("node:child_process").StdioOptions>} */
const streams = {
  capture: ["ignore", "pipe", "pipe"],
  show: ["ignore", "inherit", "inherit"],
  "show-on-stderr": ["ignore", 2, 2],
};

/**
 * Runs a program to its end. Never rejects: a program that fails or is missing is an answer.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function runCommand(program, args, options = {}) {
  const { cwd, env, output = "capture", timeoutSeconds } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...(cwd && { cwd }),
      ...(env && { env }),
      stdio: streams[output] ?? "ignore",
      killSignal: "SIGKILL",
      ...(timeoutSeconds && { timeout: timeoutSeconds * 1000 }),
    });
    let stdout = "";
    let stderr = "";
    child.stdout?.on("data", (chunk) => (stdout += String(chunk)));
    child.stderr?.on("data", (chunk) => (stderr += String(chunk)));
    child.on("error", (error) => resolve({ code: null, stdout, stderr: error.message }));
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
