import { z } from "zod";
import { role, type Role } from "../../../src-shared/contract/role";
import type { SqlConnection } from "../sql-database";

const rows = z.array(z.object({ userId: z.number(), role }));

/** The person with an e-mail address (lower case). */
export async function findPerson(
  connection: SqlConnection,
  email: string,
): Promise<{ userId: number; role: Role } | null> {
  const found = await connection.all("SELECT id AS userId, role FROM users WHERE email = ?", [email]);
  return rows.parse(found)[0] ?? null;
}
