import { readFileSync } from "node:fs";

const EVERY_MS = 10;
const KIB = 1024;

/** Watches a process and its children from the outside (Linux: /proc); `peak` is in bytes, of all of them together. */
export function watchMemory(pid: number): { peak(): number } {
  let most = 0;
  const timer = setInterval(() => {
    const now = treeOf(pid).reduce((sum, each) => sum + residentBytes(each), 0);
    most = Math.max(most, now);
  }, EVERY_MS);
  return {
    peak: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function treeOf(pid: number): number[] {
  const children = textOf(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return [pid, ...children.flatMap(treeOf)];
}

function residentBytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/status`));
  return Number(line?.[1] ?? 0) * KIB;
}

/** Empty where the process has ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
