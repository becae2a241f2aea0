import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A small file system in memory, mounted for a test: it fills up, and binds root too when read-only. */
export interface Tmpfs {
  readonly folder: string;
  /** Fills it but for so many bytes; gives what makes room again. */
  fill(leave: number): () => void;
  readOnly(): void;
  unmount(): void;
}

/** Whether this process may mount: root on Linux, and not in a container without the right to. */
export function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    mountTmpfs("64k").unmount();
    return true;
  } catch {
    return false;
  }
}

export function mountTmpfs(size: string): Tmpfs {
  const folder = mkdtempSync(join(tmpdir(), "meterdrop-tmpfs-"));
  const run = (program: string, ...args: string[]) => {
    execFileSync(program, args, { stdio: "pipe" });
  };
  try {
    run("mount", "-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder);
  } catch (thrown) {
    rmSync(folder, { recursive: true });
    throw thrown;
  }
  return {
    folder,
    fill: (leave) => {
      const { bavail, bsize } = statfsSync(folder);
      const filler = join(folder, "filler");
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
      return () => {
        rmSync(filler);
      };
    },
    readOnly: () => run("mount", "-o", "remount,ro", folder),
    unmount: () => {
      run("umount", "-l", folder);
      rmSync(folder, { recursive: true });
    },
  };
}
