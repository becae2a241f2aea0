import type { Command, Option } from "commander";
import { doctor } from "./commands/doctor";
import type { WithCore } from "./with-core";
import type { Streams } from "./streams";

/** Adds `meterdrop doctor` to the program. */
export function addDoctor(program: Command, streams: Streams, withCore: WithCore, store: () => Option): void {
  program
    .command("doctor")
    .description("look whether everything is in order; ends 0, 1 with warnings, 2 with errors")
    .option("--reconcile", "admit again what the store has forgotten")
    .option("--json", "print one JSON object")
    .addOption(store())
    .action((options: { reconcile?: true; json?: true; store?: string }) =>
      withCore({ what: "import", store: options.store }, (core) =>
        doctor(core, { reconcile: options.reconcile ?? false, json: options.json ?? false }, streams),
      ),
    );
}
