import { fileURLToPath } from "node:url";
import { utilityProcess } from "electron";
import type { ForkKeychain } from "../secrets/keychain-exchange";

/**
 * Starts the keychain's process from Electron. Not by child_process: that would need the packaged executable to run as
 * plain Node, which its fuses may forbid.
 */
export const forkKeychain: ForkKeychain = (entry) => {
  const child = utilityProcess.fork(fileURLToPath(entry), [], {
    serviceName: "Meterdrop keychain",
    stdio: "ignore",
  });
  return {
    send: (request) => {
      child.postMessage(request);
    },
    onReply: (heard) => child.on("message", heard),
    onEnd: (ended) => child.once("exit", (code) => ended(`its process ended with code ${String(code)}`)),
    kill: () => {
      child.kill();
    },
  };
};
