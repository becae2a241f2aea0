import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import type { Running } from "../support/cli/meterdrop-process";
import { select } from "../support/readings/import-rows";
import { ageHeartbeats } from "./age-heartbeats";
import { findJobs, type FoundJob } from "./found-jobs";
import type { Scenario } from "./scenario";
import { rowsOf, writeFiles } from "./scenario-files";
import { TooLate } from "./too-late";
import { waitForJob, waitUntil } from "./wait-for-job";

const NAME = "asleep.csv";

/** What others do while the machine sleeps; gives what must hold of its job once it has woken and ended. */
type Meanwhile = (store: CliStore, other: Desk, job: FoundJob, path: string) => Promise<Woken>;

interface Woken {
  /** What its command ends with. */
  readonly code: number;
  readonly job: Partial<FoundJob>;
}

/** A laptop's lid is closed in the middle of an import. Minutes later, by its heartbeat, somebody else acts; then it wakes. */
function asleep(name: string, meanwhile: Meanwhile): Scenario {
  return {
    name,
    applies: () => true,
    play: async (store) => {
      const [desk, other] = [await store.desk(), await store.desk()];
      expect((await desk.run("migrate")).code).toBe(0);
      const files = new Map([[NAME, rowsOf({ meters: 1500, from: 0, to: 28 })]]);
      const [path = ""] = await writeFiles(desk, files);
      const running = desk.start("import", path);
      await waitForJob(store, NAME, ({ processed }) => processed > 0);
      await stopBetweenTransactions(store, running);
      const expected = await whileStopped(running, async () => {
        await ageHeartbeats(store);
        return meanwhile(store, other, await jobOf(store, 1), path);
      });
      const { code, stderr } = await running.ended;
      expect([code, stderr]).toEqual([expected.code, expect.anything()]);
      expect(await jobOf(store, 1)).toMatchObject(expected.job);
      return { scene: { store, desks: [desk, other], files }, struck: 1 };
    },
  };
}

async function jobOf(store: CliStore, id: number): Promise<FoundJob> {
  const job = (await findJobs(store)).find((each) => each.id === id);
  if (job === undefined) throw new Error(`there is no job ${id}`);
  return job;
}

async function whileStopped<T>({ pid }: Running, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    process.kill(-pid, "SIGCONT");
  }
}

/** Stopped within one it would hold locks; a server ends those by its own limit of two minutes. */
async function stopBetweenTransactions(store: CliStore, { pid }: Running): Promise<void> {
  await waitUntil(
    async () => {
      stop(pid);
      await sleep(30);
      if (!(await holdsLocks(store))) return true;
      process.kill(-pid, "SIGCONT");
      await sleep(Math.random() * 50);
      return false;
    },
    () => "it was never between two transactions",
  );
  if ((await jobOf(store, 1)).status === "processing") return;
  process.kill(-pid, "SIGCONT");
  throw new TooLate("it was in before it was stopped");
}

function stop(pid: number): void {
  try {
    process.kill(-pid, "SIGSTOP");
  } catch {
    throw new TooLate("it ended before it was stopped");
  }
}

async function holdsLocks({ db, kind }: CliStore): Promise<boolean> {
  if (kind === "mysql") {
    return (await select(db, "SELECT trx_id FROM information_schema.INNODB_TRX")).length > 0;
  }
  try {
    await db.transaction((connection) =>
      connection.run("UPDATE channels SET version = version WHERE id < 0"),
    );
    return false;
  } catch {
    return true;
  }
}

/** The fence stops it: not a row more than when it was cancelled; the same bytes are somebody else's import by then. */
export const wokenAfterCancel = asleep(
  "stopped, cancelled and brought by another, woken",
  async (store, other, job, path) => {
    const cancelled = await other.run("jobs", "cancel", String(job.id));
    expect([cancelled.code, cancelled.stdout]).toEqual([0, expect.stringContaining("cancelled")]);
    expect((await other.run("import", path)).code).toBe(0);
    const second = await jobOf(store, 2);
    expect(second).toMatchObject({ status: "completed", duplicateOf: null, again: 0 });
    return { code: 4, job: { status: "cancelled", processed: job.processed, imported: job.imported } };
  },
);

/** Nobody waits for a silent machine's import of the same bytes; woken it goes on with its own, which the fold makes harmless. */
export const wokenAfterSameBytes = asleep(
  "stopped, the same bytes brought by another, woken",
  async (store, other, job, path) => {
    expect((await other.run("import", path)).code).toBe(0);
    expect(await jobOf(store, 2)).toMatchObject({ status: "completed", duplicateOf: null, again: 1 });
    expect(await jobOf(store, 1)).toMatchObject({ status: "processing", processed: job.processed });
    return { code: 0, job: { status: "completed", failed: 0 } };
  },
);
