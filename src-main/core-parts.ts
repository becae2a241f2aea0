import type { EventName, EventValue } from "../src-shared/contract/contract";
import type { Capabilities } from "../src-shared/contract/session";
import type { StoreSettings } from "../src-shared/contract/store-settings";
import type { Secrets } from "./ports/secrets";
import type { Settings } from "./ports/settings";
import type { SpoolHolder } from "./ports/spool";
import type { Resources } from "./resources";

/** A store, and its password where that is not kept elsewhere. */
export interface NamedStore {
  readonly settings: StoreSettings;
  readonly password: string | null;
}

/** What a host (window, server, command line) brings to the core. */
export interface CoreParts {
  readonly dataFolder: string;
  readonly resources: Resources;
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly person: { readonly name: string; readonly email: string };
  readonly machine: string;
  readonly what: SpoolHolder["what"];
  readonly version: string;
  readonly capabilities: Capabilities;
  /** A store named for this process alone, in place of the settings'. */
  readonly storeOverride: NamedStore | null;
  /** How a host's screens are told; a command line has none. */
  readonly emit: <E extends EventName>(event: E, value: EventValue<E>) => void;
}
