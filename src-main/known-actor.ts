import { mayDo, type Actor, type Role } from "../src-shared/contract/role";
import { Failure } from "../src-shared/failure";
import type { PeopleStore } from "./ports/people-store";
import type { StoreWatch } from "./queue/store-watch";

/**
 * Who uses this process, as the store knows them. While it is away they are known by name alone, and may go on with what
 * needs no store. What needs more than the least role waits for the first look at the store: before it, a viewer would
 * pass for whatever people are on first sight. Everything else does not, so that a window opens beside a dead server.
 */
export function knownActor(parts: {
  readonly people: PeopleStore;
  readonly watch: Pick<StoreWatch, "state" | "ready" | "failed">;
  readonly person: { readonly name: string; readonly email: string };
  readonly firstRole: Role;
  readonly machine: string;
}): (needs: Role, signal: AbortSignal) => Promise<Actor> {
  const { people, watch, person, firstRole, machine } = parts;
  let known: Actor | null = null;
  return async (needs, signal) => {
    if (known !== null) return known;
    if (watch.state().state === "unknown" && !mayDo("viewer", needs)) await watch.ready(signal);
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
