import type { Dialect, SqlConnection } from "../../sql-database";
import { partsOf, placeholders } from "../placeholders";

/**
 * Locks channels until the transaction ends, in the order of their ids, so that two batches never wait for one another.
 * A write, and not FOR UPDATE: rows of a day that do not exist yet cannot be locked, and two Galera nodes then conflict
 * at COMMIT even where one of them only found a day unchanged (without it two overlapping files both counted "imported",
 * and deliveries vanished, in 4 of 10 rounds).
 * @returns how many of them there are
 */
export async function lockChannels(connection: SqlConnection, ids: readonly number[]): Promise<number> {
  let locked = 0;
  for (const part of partsOf(ids, 500)) {
    const { changed } = await connection.run(
      `UPDATE channels SET version = version + 1 WHERE id IN (${placeholders(part.length)})`,
      part,
    );
    locked += changed;
  }
  return locked;
}

/** The same for a dry run, which must see whole batches of others but may write nothing. */
export async function holdChannels(
  connection: SqlConnection,
  dialect: Dialect,
  ids: readonly number[],
): Promise<number> {
  let held = 0;
  for (const part of partsOf(ids, 500)) {
    const sql = `SELECT id FROM channels WHERE id IN (${placeholders(part.length)}) ORDER BY id${dialect.forUpdate}`;
    held += (await connection.all(sql, part)).length;
  }
  return held;
}
