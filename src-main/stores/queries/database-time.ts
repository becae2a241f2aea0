import { z } from "zod";
import { storeTime } from "../../../src-shared/jobs/job";
import type { Dialect, SqlConnection } from "../sql-database";

const rows = z.tuple([z.object({ now: storeTime })]);

/** The database's clock in UTC. */
export async function databaseTime(connection: SqlConnection, { now }: Dialect): Promise<string> {
  return rows.parse(await connection.all(`SELECT ${now} AS now`))[0].now;
}
