import type { PeopleStore } from "../ports/people-store";
import { DuplicateKey } from "./duplicate-key";
import { findPerson } from "./queries/find-person";
import { insertPerson } from "./queries/insert-person";
import type { SqlDatabase } from "./sql-database";
import { whileBusy } from "./while-busy";

/** The people of a store of either engine. */
export function createPeopleStore(db: SqlDatabase): PeopleStore {
  return {
    async ensure({ name, email: given, role }) {
      const email = given.trim().toLowerCase();
      const known = await db.read((connection) => findPerson(connection, email));
      if (known !== null) return known;
      try {
        const insert = () =>
          db.transaction((connection) => insertPerson(connection, db.dialect, { name, email, role }));
        return { userId: await whileBusy(insert), role };
      } catch (error) {
        // Another process of the same person came first.
        if (!(error instanceof DuplicateKey)) throw error;
        const other = await db.read((connection) => findPerson(connection, email));
        if (other === null) throw error;
        return other;
      }
    },
  };
}
