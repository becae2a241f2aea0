import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { tryFileLock } from "../../src-main/spool/file-lock";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { select } from "../support/readings/import-rows";
import type { FoundJob } from "./found-jobs";
import type { FaultScene } from "./scene";

/** What nobody needs any more once no process is left: parts of files, locks, connections and transactions. */
export async function leftoverDamage(
  { store, desks }: FaultScene,
  jobs: readonly FoundJob[],
): Promise<string[]> {
  const spools = await Promise.all(desks.map((desk) => spoolDamage(desk, jobs)));
  return [
    ...spools.flat(),
    ...(store.kind === "mysql" ? await serverDamage(store) : await fileDamage(store)),
  ];
}

async function spoolDamage({ folder }: Desk, jobs: readonly FoundJob[]): Promise<string[]> {
  const spool = join(folder, "spool");
  const all = await readdir(spool, { recursive: true }).catch(() => []);
  const files = all.filter((name) => /^[0-9a-f]{8}-/.test(basename(name)));
  const of = (name: string) => name.replace(/\.(bytes|json)$/, "");
  const whole = files.filter((name) => /\.(bytes|json)$/.test(name));
  const unfinished = await Promise.all(
    files.filter((name) => name.endsWith(".json")).map((name) => unmarked(join(spool, name), jobs)),
  );
  return [
    ...files.filter((name) => !whole.includes(name)).map((name) => `${name} was left over`),
    ...whole
      .filter((name) => whole.filter((other) => of(other) === of(name)).length !== 2)
      .map((name) => `${name} has no other half`),
    ...unfinished.flat(),
    ...heldLocks(spool, all),
  ];
}

/** Jobs that ended and whose copy is kept for ever, since its manifest does not know. */
async function unmarked(path: string, jobs: readonly FoundJob[]): Promise<string[]> {
  const { batchId, completedAt } = JSON.parse(await readFile(path, "utf8")) as {
    batchId: string;
    completedAt: string | null;
  };
  const job = jobs.find((each) => each.batchId === batchId);
  if (job === undefined) return [`the spool's ${batchId} has no job`];
  return job.status === "completed" && completedAt === null
    ? [`job ${job.id}'s copy is not marked completed`]
    : [];
}

function heldLocks(spool: string, names: readonly string[]): string[] {
  return names
    .filter((name) => basename(name) === "lock" && dirname(name) !== ".")
    .flatMap((name) => {
      const lock = tryFileLock(join(spool, name), "wal");
      lock?.release();
      return lock === null ? [`${name} is held`] : [];
    });
}

const PATIENCE_MS = 30_000;

/** Connections of processes that are gone, and what they hold; a server needs a moment to notice. */
async function serverDamage({ db }: CliStore): Promise<string[]> {
  const sql = `SELECT p.ID AS id, COALESCE(p.INFO, p.COMMAND) AS what FROM information_schema.PROCESSLIST p
    WHERE p.DB = DATABASE() AND p.ID <> CONNECTION_ID()`;
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const left = (await select(db, sql)) as { id: number; what: string }[];
    if (left.length === 0) return [];
    if (performance.now() > until) return left.map(({ id, what }) => `connection ${id} is left: ${what}`);
    await sleep(50);
  }
}

/** A write gets through at once: nobody holds the file. */
async function fileDamage({ db }: CliStore): Promise<string[]> {
  try {
    await db.transaction((connection) =>
      connection.run("UPDATE channels SET version = version WHERE id < 0"),
    );
    return [];
  } catch (thrown) {
    return [`the embedded store is held: ${String(thrown)}`];
  }
}
