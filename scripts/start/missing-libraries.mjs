import { runCommand } from "../run-command.mjs";

/** These bring, with what they depend on, every library of Debian 12 that Electron links to, and the keychain. */
const debianPackages = ["libgtk-3-0", "libnss3", "libgbm1", "libasound2", "libsecret-1-0"];

/**
 * The shared libraries that an executable needs and this machine does not have.
 * @param {string} executable
 * @returns {Promise<string[]>} their names; empty where there is no `ldd` to ask
 */
export async function missingLibraries(executable) {
  if (process.platform !== "linux") return [];
  const { stdout } = await runCommand("ldd", [executable]);
  return [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? "");
}

/**
 * What a person can do about it.
 * @param {string[]} missing
 * @returns {string}
 */
export function missingLibrariesMessage(missing) {
  const sudo = process.getuid?.() === 0 ? "" : "sudo ";
  return [
    `Electron cannot start: this machine has no ${missing.join(", ")}.`,
    `On Debian or Ubuntu, install them and start again:`,
    `  ${sudo}apt-get update && ${sudo}apt-get install --no-install-recommends ${debianPackages.join(" ")}`,
  ].join("\n");
}
