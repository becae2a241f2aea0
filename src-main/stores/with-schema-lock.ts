import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { asFailure, Failure } from "../../src-shared/failure";
import { freeSchemaLock, renewSchemaLock, takeSchemaLock } from "./queries/schema-lock";
import type { SqlDatabase } from "./sql-database";
import { whileBusy } from "./while-busy";

/** How long a process waits for another one to be done with the tables. */
const WAIT_MS = 90_000;
const LOOK_EVERY_MS = 200;
/** The lock's term is a minute (queries/schema-lock.ts): a crash blocks nobody longer, a long ALTER keeps it. */
const RENEW_EVERY_MS = 20_000;

/** That the lock is still held; throws migration_busy where its term ran out and another process took it. */
export type StillHeld = () => void;

/**
 * Does work under the lock row, renewed as long as the work takes. Failure: migration_busy, naming who has it.
 */
export async function withSchemaLock<T>(
  db: SqlDatabase,
  holder: string,
  signal: AbortSignal,
  work: (stillHeld: StillHeld) => Promise<T>,
): Promise<T> {
  const token = randomUUID();
  await take(db, holder, token, signal);
  let lost: Failure | null = null;
  const renew = setInterval(() => {
    db.transaction((connection) => renewSchemaLock(connection, db.dialect, token)).then(
      (held) => {
        if (!held) lost = new Failure("migration_busy", { params: { holder: "Another process" } });
      },
      (error: unknown) => (lost = asFailure(error)),
    );
  }, RENEW_EVERY_MS);
  try {
    return await work(() => {
      if (lost !== null) throw lost;
    });
  } finally {
    clearInterval(renew);
    await whileBusy(() => db.transaction((connection) => freeSchemaLock(connection, token)));
  }
}

async function take(db: SqlDatabase, holder: string, token: string, signal: AbortSignal): Promise<void> {
  const giveUpAt = performance.now() + WAIT_MS;
  for (;;) {
    const by = await whileBusy(() =>
      db.transaction((connection) => takeSchemaLock(connection, db.dialect, holder, token)),
    );
    if (by.token === token) return;
    if (performance.now() > giveUpAt) {
      throw new Failure("migration_busy", { params: { holder: by.holder }, retryable: true });
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
}
