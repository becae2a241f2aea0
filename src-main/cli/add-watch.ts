import { InvalidArgumentError, Option, type Command } from "commander";
import { folderSettings } from "../../src-shared/contract/folders";
import { typeChoice } from "../../src-shared/jobs/import-plan";
import { watchAdd, watchList, watchRemove } from "./commands/watch";
import type { WithCore } from "./with-core";
import type { Streams } from "./streams";

interface AddOptions {
  name?: string;
  type: string;
  dryRun?: true;
  glob?: string;
  recursive?: true;
  network?: true;
  quiet?: number;
  then: string;
  onFailure: string;
  plan?: string;
  schedule?: string;
  skipExisting?: true;
  json?: true;
  store?: string;
}

const { afterwards, onFailure, quietSeconds } = folderSettings.shape;

const seconds = (text: string): number => {
  const read = quietSeconds.safeParse(Number(text));
  if (!read.success) throw new InvalidArgumentError("It must be a whole number from 1 to 3600.");
  return read.data;
};

/** `meterdrop watch`: the folders that `meterdrop work`, or the open window, watches. */
export function addWatch(
  program: Command,
  streams: Streams,
  withCore: WithCore,
  signal: AbortSignal,
  store: () => Option,
): void {
  const watch = program.command("watch").description("watched folders: their files import themselves");
  // The folders are the data folder's whatever store is named; whoever adds or removes one is on that store's audit trail.
  const coreOf = (options: { store?: string }) => ({ what: "import", store: options.store }) as const;
  watch
    .command("list")
    .option("--json")
    .addOption(store())
    .action((options: { json?: true; store?: string }) =>
      withCore(coreOf(options), (opened) => watchList(opened, options.json ?? false, streams)),
    );
  const add = addOptions(watch.command("add").argument("<folder>")).addOption(store());
  add.action((folder: string, options: AddOptions) =>
    withCore(coreOf(options), (opened) => {
      const settings = settingsOf(options);
      const existing = options.skipExisting === true ? "skip" : "import";
      const { plan, json = false } = options;
      return watchAdd(opened, { folder, settings, plan, existing, json }, streams, signal);
    }),
  );
  watch
    .command("remove")
    .argument("<folder>", "its path, or its number in the list")
    .addOption(store())
    .action((folder: string, options: { store?: string }) =>
      withCore(coreOf(options), (opened) => watchRemove(opened, folder, streams)),
    );
}

function addOptions(command: Command): Command {
  return command
    .option("--name <name>", "what it is called on screen")
    .addOption(new Option("--type <type>", "what the files hold").choices(typeChoice.options).default("auto"))
    .option("--dry-run", "check the files and write nothing")
    .option("--glob <names>", "the files that are taken, such as *.csv,*.txt")
    .option("--recursive", "subfolders too")
    .option("--network", "a network share: look every 30 seconds")
    .option("--quiet <seconds>", "how long a file must not have changed", seconds)
    .addOption(new Option("--then <what>", "after success").choices(afterwards.options).default("leave"))
    .addOption(new Option("--on-failure <what>").choices(onFailure.options).default("leave"))
    .option("--plan <file>", "how to read each file, as a person decided")
    .option("--schedule <cron>", "look at these times only, such as 0 6 * * 1-5")
    .option("--skip-existing", "leave alone what is there now")
    .option("--json");
}

function settingsOf(options: AddOptions) {
  return {
    name: options.name,
    typeChoice: typeChoice.parse(options.type),
    dryRun: options.dryRun ?? false,
    glob: options.glob,
    recursive: options.recursive ?? false,
    polling: options.network,
    quietSeconds: options.quiet,
    afterwards: afterwards.parse(options.then),
    onFailure: onFailure.parse(options.onFailure),
    schedule: options.schedule,
  };
}
