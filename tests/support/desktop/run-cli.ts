import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { repository } from "../../../scripts/repository.mjs";
import { environment } from "./start-desktop";

/** A command that was started, and how it ended. */
export interface CliRun {
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** Starts the built `meterdrop` on a data folder, as another terminal would while the window is open. */
export function runCli(dataFolder: string, args: readonly string[]): CliRun {
  const child = spawn(process.execPath, [join(repository, "out", "main", "cli.js"), ...args], {
    env: environment({ dataFolder }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (text) => (out += String(text)));
  child.stderr.on("data", (text) => (err += String(text)));
  return {
    kill: (signal) => child.kill(signal),
    ended: once(child, "close").then(([code]: unknown[]) => ({ code: code as number | null, out, err })),
  };
}
