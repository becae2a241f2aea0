import { spawn } from "node:child_process";
import { once } from "node:events";
import { electronRuntime } from "../electron-runtime.mjs";
import { repository } from "../repository.mjs";
import { missingLibraries, missingLibrariesMessage } from "./missing-libraries.mjs";

/**
 * Opens the application's window and waits until it is closed.
 * @returns {Promise<number>} the exit code
 */
export async function openWindow() {
  const { executable } = await electronRuntime();
  const missing = await missingLibraries(executable);
  if (missing.length > 0) {
    console.error(missingLibrariesMessage(missing));
    return 1;
  }
  const app = spawn(executable, [...sandboxFlags(), repository, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  // Ctrl-C reaches the window by itself, as it goes to the whole process group; a kill of npm start does not.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => app.kill("SIGTERM"));
  const [code] = /** @type {[number | null]} */ (await once(app, "exit"));
  return code ?? 1;
}

/** Chromium refuses to start its sandbox as root. An installed Meterdrop never runs as root; a checkout may. */
function sandboxFlags() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return [];
  console.error("Running as root from source: Electron is started with --no-sandbox.");
  return ["--no-sandbox"];
}
