import type { Option } from "commander";
import type { Core } from "../compose";
import type { SpoolHolder } from "../ports/spool";
import type { ExitCode } from "./exit-codes";
import type { Streams } from "./streams";

/** Runs one command over an opened core, closed at its end. */
export type WithCore = (
  options: { what: SpoolHolder["what"]; store: string | undefined },
  command: (core: Core) => Promise<ExitCode>,
) => Promise<void>;

/** What each command is added with. */
export interface CommandParts {
  readonly streams: Streams;
  readonly withCore: WithCore;
  readonly signal: AbortSignal;
  /** The --store option, a new one for each command. */
  readonly store: () => Option;
}
