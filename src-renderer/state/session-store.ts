import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { Result } from "../../src-shared/contract/contract";
import type { Preferences } from "../../src-shared/contract/session";
import { preferences } from "../../src-shared/contract/session";
import type { WireFailure } from "../../src-shared/failure";

type Session = Result<"session.now">;

export interface SessionState {
  /** Who sits here and what this host can do; null until the first answer. */
  readonly session: Session | null;
  readonly failure: WireFailure | null;
  /** How this person likes the screens; the defaults until the first answer. */
  readonly preferences: Preferences;
  readonly load: () => Promise<void>;
  /** Shown at once and remembered by the host; what the host could not keep is put back. */
  readonly prefer: (change: Partial<Preferences>) => Promise<void>;
}

export function createSessionStore(client: Client) {
  return createStore<SessionState>()((set, get) => ({
    session: null,
    failure: null,
    preferences: preferences.parse({}),
    load: async () => {
      const before = get().preferences;
      const answer = await client.call("session.now", {});
      if (!answer.ok) {
        set({ failure: answer.failure });
        return;
      }
      const { preferences } = answer.value;
      // What was preferred meanwhile is newer than this answer.
      const kept = get().preferences === before ? { preferences } : {};
      set({ session: answer.value, failure: null, ...kept });
    },
    prefer: async (change) => {
      const before = get().preferences;
      set({ preferences: { ...before, ...change } });
      const answer = await client.call("session.prefer", change);
      if (!answer.ok) set({ preferences: before, failure: answer.failure });
    },
  }));
}
export type SessionStore = ReturnType<typeof createSessionStore>;
