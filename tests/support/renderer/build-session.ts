import type { Result } from "../../../src-shared/contract/contract";
import type { Preferences } from "../../../src-shared/contract/session";
import { preferences } from "../../../src-shared/contract/session";

type Session = Result<"session.now">;
interface Given {
  readonly actor?: Partial<Session["actor"]>;
  readonly preferences?: Partial<Preferences>;
}

/** The session of the pictures: Tom Ashworth, analyst on LDS-WS-014, in the light theme. */
export function buildSession(given: Given = {}): Session {
  return {
    actor: {
      userId: 1,
      name: "Tom Ashworth",
      email: null,
      role: "analyst",
      machine: "LDS-WS-014",
      ...given.actor,
    },
    capabilities: { host: "desktop", picker: true, openFolder: true },
    preferences: preferences.parse({ theme: "light", ...given.preferences }),
    version: "0.1.0",
  };
}
