import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../src-shared/failure";
import type { SqlConnection } from "../../src-main/stores/sql-database";
import { select } from "../support/readings/import-rows";
import type { Fault, Victim } from "./fault";
import { waitForRows } from "./wait";

/** Longer than an importing session waits for a row (5 s), or an embedded store for its file. */
const HELD_MS = 6500;

/** Somebody else's statement holds what the import writes next, until the import has given up waiting for it once. */
function held(what: string, lock: (connection: SqlConnection) => Promise<unknown>): Fault {
  return {
    name: `${what} locked for ${HELD_MS / 1000} s`,
    applies: () => true,
    inject: async (victim) => {
      const before = await victim.rowsTaken();
      if (!(await waitForRows(before + 1, victim))) return false;
      return inTransaction(victim, async (connection) => {
        await lock(connection);
        await sleep(HELD_MS);
      });
    },
  };
}

export const channelsLocked = held("channels", (connection) =>
  connection.run("UPDATE channels SET version = version WHERE id > 0"),
);

/** The row that each batch's fence updates last. */
export const jobLocked = held("the job", (connection) =>
  connection.run("UPDATE import_jobs SET note = note WHERE filename = 'disturbed.csv'"),
);

/** Takes the channels in the other order than imports do, again and again, so that each holds what the other wants. */
export const deadlocked: Fault = {
  name: "deadlocks",
  applies: (store) => store.kind === "mysql",
  inject: async (victim) => {
    const [rows, deadlocks] = [await victim.rowsTaken(), await deadlocksOf(victim)];
    while (!victim.over.aborted) {
      if ((await victim.rowsTaken()) > rows) await lockedBackwards(victim);
      await sleep(20);
    }
    return (await deadlocksOf(victim)) > deadlocks;
  },
};

/** By the server's own count, whichever side it ended. */
async function deadlocksOf({ store }: Victim): Promise<number> {
  const name = "Innodb_deadlocks";
  const sql = `SELECT VARIABLE_VALUE AS n FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = '${name}'`;
  const [row] = (await select(store.db, sql)) as { n: string }[];
  return Number(row?.n);
}

async function lockedBackwards(victim: Victim): Promise<boolean> {
  const rows = await select(victim.store.db, "SELECT id FROM channels ORDER BY id DESC LIMIT 200");
  return inTransaction(victim, async (connection) => {
    for (const { id } of rows as { id: number }[]) {
      await connection.run("UPDATE channels SET version = version + 1 WHERE id = ?", [id]);
    }
  });
}

/** True as well where the server ended this transaction, and not the import's, for the deadlock. */
async function inTransaction(
  { store }: Victim,
  work: (connection: SqlConnection) => Promise<void>,
): Promise<boolean> {
  try {
    await store.db.transaction(work);
    return true;
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === "store_busy") return true;
    throw thrown;
  }
}
