import { InvalidArgumentError, type Command, type Option } from "commander";
import { keptDays } from "../../src-shared/contract/clean-up";
import { cleanUp } from "./commands/clean-up";
import type { WithCore } from "./with-core";
import type { Streams } from "./streams";

function daysOf(text: string): number {
  const read = keptDays.safeParse(Number(text));
  if (!read.success) throw new InvalidArgumentError("It must be a whole number of days, 1 to 3650.");
  return read.data;
}

/** Adds `meterdrop clean-up` to the program. */
export function addCleanUp(
  program: Command,
  streams: Streams,
  withCore: WithCore,
  store: () => Option,
): void {
  program
    .command("clean-up")
    .description("clear imports that ended long ago, and their stored copies; readings stay")
    .option("--days <days>", "that ended so many days ago or earlier", daysOf, 30)
    .option("--dry-run", "say what would be cleared, and clear nothing")
    .option("--json", "print one JSON object")
    .addOption(store())
    .action((options: { days: number; dryRun?: true; json?: true; store?: string }) =>
      withCore({ what: "import", store: options.store }, (core) => {
        const { days, dryRun = false, json = false } = options;
        return cleanUp(core, { days, dryRun, json }, streams);
      }),
    );
}
