import { spawn } from "node:child_process";
import { once } from "node:events";
import { executableIn } from "./executable-in.mjs";

/**
 * Runs something on an X server of its own, which picks a free display number and is gone afterwards.
 * @template T
 * @param {(display: string) => Promise<T>} work Given a value for DISPLAY.
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  const program = executableIn("Xvfb");
  if (!program) throw new Error("The tests in a real window did not run: there is no Xvfb on this machine.");
  const args = ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"];
  const server = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] });
  const stop = () => server.kill();
  process.once("exit", stop);
  try {
    return await work(`:${await displayNumber(server)}`);
  } finally {
    process.off("exit", stop);
    stop();
  }
}

/** @param {import("node:child_process").ChildProcessByStdio<null, import("node:stream").Readable, null>} server */
async function displayNumber(server) {
  const ended = once(server, "exit").then(([code]) => {
    throw new Error(`Xvfb ended with code ${String(code)} before it had a display.`);
  });
  const [number] = await Promise.race([once(server.stdout, "data"), ended]);
  return String(number).trim();
}
