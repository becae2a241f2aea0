import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian keeps servers; it is not on every person's PATH. */
const serverFolders = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

/**
 * Where a program is, searched on PATH and among the servers.
 * @param {string} name
 * @returns {string | undefined}
 */
export function executableIn(name) {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), ...serverFolders];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
