import { InvalidArgumentError, type Command, type Option } from "commander";
import { MOST_PAUSE_MINUTES } from "../../src-shared/contract/queue";
import { MOST_PARALLEL } from "../../src-shared/contract/queue-view";
import { machinesList } from "./commands/machines-list";
import { queueControl, type QueueControl } from "./commands/queue-control";
import type { WithCore } from "./with-core";
import type { Streams } from "./streams";

interface Options {
  readonly for?: number;
  readonly json?: true;
  readonly store?: string;
}

/** `meterdrop queue pause|resume|parallel|status` and `meterdrop machines`. */
export function addQueue(program: Command, streams: Streams, withCore: WithCore, store: () => Option): void {
  const queue = program.command("queue").description("pause and resume the queue of this data folder");
  const run = (control: QueueControl, options: Options) =>
    withCore({ what: "import", store: options.store }, (core) =>
      queueControl(core, { control, json: options.json ?? false }, streams),
    );
  queue
    .command("pause")
    .description("start nothing more; what runs is finished")
    .option("--for <minutes>", "resume by itself after so many minutes", wholeUpTo(MOST_PAUSE_MINUTES))
    .option("--json")
    .addOption(store())
    .action((options: Options) => run({ kind: "pause", minutes: options.for ?? null }, options));
  queue
    .command("resume")
    .option("--json")
    .addOption(store())
    .action((options: Options) => run({ kind: "resume" }, options));
  queue
    .command("parallel")
    .description("how many imports run at a time, from now on")
    .argument(
      "<imports>",
      `1 to ${String(MOST_PARALLEL)}, or auto for the cores of this computer`,
      importsAtATime,
    )
    .option("--json")
    .addOption(store())
    .action((imports: number | null, options: Options) => run({ kind: "parallel", imports }, options));
  queue
    .command("status")
    .option("--json")
    .addOption(store())
    .action((options: Options) => run({ kind: "status" }, options));
  program
    .command("machines")
    .description("the computers that use the store, and what waits on each")
    .option("--json")
    .addOption(store())
    .action((options: Options) =>
      withCore({ what: "import", store: options.store }, (core) =>
        machinesList(core, { json: options.json ?? false }, streams),
      ),
    );
}

const importsAtATime = (text: string): number | null =>
  text === "auto" ? null : wholeUpTo(MOST_PARALLEL)(text);

function wholeUpTo(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > most)
      throw new InvalidArgumentError(`It must be a whole number from 1 to ${String(most)}.`);
    return value;
  };
}
