import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import type { Desk } from "../support/cli/desk";
import type { Running } from "../support/cli/meterdrop-process";
import { findJobs } from "./found-jobs";
import { isFullRun } from "./full-run";
import type { Scenario } from "./scenario";
import { rowsOf, writeFiles } from "./scenario-files";
import { waitUntil } from "./wait-for-job";

const WORKERS = isFullRun ? 8 : 3;
const FILES = WORKERS + 1;

/**
 * Several `meterdrop work` on one data folder: one works and the others wait. The one is killed in the middle of an import,
 * and the next goes on with it; and so on, until the last of them brings in what is left.
 */
export const workersOnOneSpool: Scenario = {
  name: `${WORKERS} on one spool, the worker killed`,
  applies: () => true,
  play: async (store) => {
    const desk = await store.desk();
    const files = new Map(
      Array.from({ length: FILES }, (_, n) => [
        `w${n}.csv`,
        rowsOf({ meters: 250, from: n * 2, to: n * 2 + 14, seed: n }),
      ]),
    );
    const paths = await writeFiles(desk, files);
    expect((await desk.run("import", "--background", ...paths)).code).toBe(0);
    const workers = new Map<number, Running>();
    for (let n = 0; n < WORKERS; n++) {
      const worker = desk.start("work");
      workers.set(worker.pid, worker);
    }
    const jobs = () => findJobs(store);
    const isOver = async () => (await jobs()).every(({ status }) => status === "completed");
    let killed = 0;
    let dead: number | null = null;
    let killedAt = 0;
    while (workers.size > 1 && !(await isOver())) {
      const pid = await nextHolder(desk, dead);
      if (dead !== null) tell(performance.now() - killedAt, workers.size);
      await waitUntil(
        async () =>
          (await isOver()) || (await jobs()).some((job) => job.status === "processing" && job.processed > 0),
        () => "nobody imports",
      );
      if (await isOver()) break;
      killedAt = performance.now();
      workers.get(pid)?.killTree();
      await workers.get(pid)?.ended;
      workers.delete(pid);
      dead = pid;
      killed += 1;
    }
    await waitUntil(isOver, () => "the last worker did not bring the rest in");
    for (const worker of workers.values()) worker.interrupt();
    const codes = await Promise.all([...workers.values()].map(async ({ ended }) => (await ended).code));
    expect(codes.every((code) => code === 0)).toBe(true);
    return { scene: { store, desks: [desk], files }, struck: killed };
  },
};

function tell(milliseconds: number, left: number): void {
  process.stdout.write(`took over in ${(milliseconds / 1000).toFixed(1)} s (${left} left)\n`);
}

/** The process that holds the spool, once it is another one than the dead one. */
async function nextHolder(desk: Desk, dead: number | null): Promise<number> {
  const holders: number[] = [];
  await waitUntil(
    async () => {
      const pid = await holderOf(desk);
      if (pid !== null && pid !== dead) holders.push(pid);
      return holders.length > 0;
    },
    () => "nobody took the spool over",
  );
  return holders[0] ?? 0;
}

async function holderOf({ folder }: Desk): Promise<number | null> {
  const spool = join(folder, "spool");
  const names = await readdir(spool, { recursive: true });
  const sidecar = names.find((name) => name.endsWith("holder.json") && dirname(name) !== ".");
  if (sidecar === undefined) return null;
  const text = await readFile(join(spool, sidecar), "utf8").catch(() => "");
  return text === "" ? null : (JSON.parse(text) as { pid: number }).pid;
}
