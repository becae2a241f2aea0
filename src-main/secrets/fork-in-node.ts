import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ForkKeychain } from "./keychain-exchange";

/** Starts the keychain's process from plain Node. Nothing secret is in its arguments or its environment. */
export const forkInNode: ForkKeychain = (entry) => {
  // No execArgv: a debugger's port is this process's own.
  const child = fork(fileURLToPath(entry), { execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] });
  return {
    send: (request) => {
      child.send(request, (failed) => {
        // A process that ended before it could be asked is told by its end.
        if (failed !== null && child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
      });
    },
    onReply: (heard) => child.on("message", heard),
    onEnd: (ended) => {
      child.once("error", (error) => ended(error.message));
      child.once("exit", (code, signal) =>
        ended(`its process ended with ${signal ?? `code ${String(code)}`}`),
      );
    },
    kill: () => {
      child.kill("SIGKILL");
    },
  };
};
