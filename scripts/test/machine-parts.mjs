import { runCommand } from "../run-command.mjs";
import { executableIn } from "./executable-in.mjs";

/**
 * A program or library that the tests use, and the Debian package that brings it. Chromium is here for its
 * dependencies as well: they are every library that Electron links to.
 * @type {{ debianPackage: string, program?: string, library?: string }[]}
 */
const parts = [
  { debianPackage: "xvfb", program: "Xvfb" },
  { debianPackage: "chromium", program: "chromium" },
  { debianPackage: "mariadb-server-core", program: "mariadbd" },
  { debianPackage: "mariadb-client-core", program: "mariadb" },
  { debianPackage: "strace", program: "strace" },
  { debianPackage: "faketime", program: "faketime" },
  { debianPackage: "dbus", program: "dbus-run-session" },
  { debianPackage: "gnome-keyring", program: "gnome-keyring-daemon" },
  { debianPackage: "libsecret-1-0", library: "libsecret-1.so.0" },
];

/**
 * Installs what is missing where that is possible: as root, with apt-get.
 * @throws {Error} saying what to install, where it is not
 */
export async function ensureMachineParts() {
  const missing = await missingPackages();
  if (missing.length > 0 && process.getuid?.() === 0 && executableIn("apt-get")) await install(missing);
  const still = await missingPackages();
  if (still.length > 0) throw new Error(installMessage(still));
}

async function missingPackages() {
  const { stdout: libraries } = await runCommand(executableIn("ldconfig") ?? "ldconfig", ["-p"]);
  return parts
    .filter(({ program, library }) => !(program ? executableIn(program) : libraries.includes(library ?? "")))
    .map((part) => part.debianPackage);
}

/** @param {string[]} packages */
async function install(packages) {
  console.log(`Installing ${packages.join(" ")}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Another apt-get may be at work on this machine: its lock is waited for, not fought over.
  const common = ["-qq", "-o", "DPkg::Lock::Timeout=900"];
  for (const args of [
    ["update", ...common],
    ["install", "-y", "--no-install-recommends", ...common, ...packages],
  ]) {
    const { code, stdout, stderr } = await runCommand("apt-get", args, { env });
    if (code !== 0) throw new Error(`apt-get ${args.join(" ")} failed:\n${stdout}${stderr}`);
  }
}

/** @param {string[]} packages */
function installMessage(packages) {
  return [
    `These are missing for the tests: ${packages.join(", ")} (by the names of Debian 12).`,
    `Install them and run npm test again:`,
    `  sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(" ")}`,
  ].join("\n");
}
