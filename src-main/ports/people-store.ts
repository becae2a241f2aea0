import type { Actor } from "../../src-shared/contract/role";

/** The people of the store. */
export interface PeopleStore {
  /**
   * The row of the person who uses this desktop or command line, made on first sight with role analyst (admin on an
   * embedded store, which is theirs alone); found by e-mail, else by name and machine.
   */
  ensure(person: {
    name: string;
    email: string;
    role: Actor["role"];
  }): Promise<{ userId: number; role: Actor["role"] }>;
}
