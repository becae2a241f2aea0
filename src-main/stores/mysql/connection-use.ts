import { z } from "zod";
import type { ConnectionUse } from "../../ports/health-store";
import type { SqlConnection } from "../sql-database";

const count = z.union([z.number(), z.string().transform(Number)]);
const limits = z.tuple([z.object({ serverLimit: count, userLimit: count, own: count })]);
const status = z.array(z.object({ Value: count }));

/**
 * Connections in use and allowed, as far as a user without rights on the whole server may know: its own threads, and how
 * many there are in all. The session's max_user_connections is the account's own limit where it has one.
 */
export async function connectionUse(connection: SqlConnection): Promise<ConnectionUse> {
  const [{ serverLimit, userLimit, own }] = limits.parse(
    await connection.all(
      `SELECT @@GLOBAL.max_connections AS serverLimit, @@SESSION.max_user_connections AS userLimit,
         (SELECT COUNT(*) FROM information_schema.PROCESSLIST
          WHERE USER = SUBSTRING_INDEX(USER(), '@', 1)) AS own`,
    ),
  );
  const found = status.parse(
    await connection.all("SHOW GLOBAL STATUS WHERE Variable_name = 'Threads_connected'"),
  );
  return {
    server: { used: found[0]?.Value ?? 0, limit: serverLimit },
    user: { used: own, limit: userLimit },
  };
}
