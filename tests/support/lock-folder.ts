import { execFileSync } from "node:child_process";
import { chmod } from "node:fs/promises";
import { canMount } from "./spool/tmpfs";

/** Not on Windows, nor as root in a container that may not mount. */
export function canLockFolder(): boolean {
  if (process.platform === "win32") return false;
  return process.getuid?.() !== 0 || canMount();
}

/**
 * Takes from this process the right to write in a folder. Permissions do not bind root; a read-only mount of the folder
 * onto itself does.
 */
export async function lockFolder(folder: string): Promise<{ unlock(): Promise<void> }> {
  if (process.getuid?.() !== 0) {
    await chmod(folder, 0o500);
    return { unlock: () => chmod(folder, 0o700) };
  }
  run("mount", "--bind", folder, folder);
  run("mount", "-o", "remount,bind,ro", folder);
  const unlock = () => {
    run("umount", "-l", folder);
    return Promise.resolve();
  };
  return { unlock };
}

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: "pipe" });
}
