import type { Actor, Role } from "../src-shared/contract/role";
import { Failure } from "../src-shared/failure";
import type { PeopleStore } from "./ports/people-store";
import type { StoreWatch } from "./queue/store-watch";

/**
 * Who uses this process, as the store knows them. While it is away they are known by name alone, and may go on with what
 * needs no store.
 */
export function knownActor(parts: {
  readonly people: PeopleStore;
  readonly watch: Pick<StoreWatch, "state" | "failed">;
  readonly person: { readonly name: string; readonly email: string };
  readonly firstRole: Role;
  readonly machine: string;
}): () => Promise<Actor> {
  const { people, watch, person, firstRole, machine } = parts;
  let known: Actor | null = null;
  return async () => {
    if (known !== null) return known;
    const byName: Actor = { ...person, userId: null, role: firstRole, machine };
    if (watch.state().state !== "ready") return byName;
    try {
      const { userId, role } = await people.ensure({ ...person, role: firstRole });
      return (known = { ...byName, userId, role });
    } catch (thrown) {
      if (!(thrown instanceof Failure) || !thrown.retryable) throw thrown;
      watch.failed(thrown);
      return byName;
    }
  };
}
