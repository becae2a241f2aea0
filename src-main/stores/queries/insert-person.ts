import type { Role } from "../../../src-shared/contract/role";
import type { Dialect, SqlConnection } from "../sql-database";

/** Inserts a person; an address that is there already is a DuplicateKey. Gives their id. */
export async function insertPerson(
  connection: SqlConnection,
  { now }: Dialect,
  person: { name: string; email: string; role: Role },
): Promise<number> {
  const { insertId } = await connection.run(
    `INSERT INTO users (name, email, role, created_at) VALUES (?, ?, ?, ${now})`,
    [person.name, person.email, person.role],
  );
  return insertId;
}
