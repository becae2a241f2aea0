import { Command, InvalidArgumentError, Option } from "commander";
import { typeChoice } from "../../src-shared/jobs/import-plan";
import { jobStatus } from "../../src-shared/jobs/status";
import { addCleanUp } from "./add-clean-up";
import { addDoctor } from "./add-doctor";
import { addJobChanges } from "./add-job-changes";
import { addJobsUndo } from "./add-jobs-undo";
import { addQueue } from "./add-queue";
import { addWatch } from "./add-watch";
import { importFiles } from "./commands/import-files";
import { jobsList } from "./commands/jobs-list";
import { jobsShow } from "./commands/jobs-show";
import { migrate } from "./commands/migrate";
import { work } from "./commands/work";
import { readPlan } from "./read-plan";
import type { Streams } from "./streams";
import type { WithCore } from "./with-core";

export type { WithCore } from "./with-core";

const positive = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError("It must be a whole number from 1.");
  return value;
};

interface ImportOptions {
  type: string;
  dryRun?: true;
  background?: true;
  again?: true;
  plan?: string;
  store?: string;
  json?: true;
}

/** The command line, as commander has it. */
export function createProgram(streams: Streams, withCore: WithCore, signal: AbortSignal): Command {
  const program = new Command("meterdrop")
    .description("Import files of energy meter readings.")
    .exitOverride();
  program.configureOutput({
    writeOut: (text) => {
      streams.out(text.trimEnd());
    },
    writeErr: (text) => {
      streams.err(text.trimEnd());
    },
  });
  const store = () => new Option("--store <store>", "sqlite:FILE or mysql://user@host:port/database");

  program
    .command("import")
    .description("import files and wait for the result")
    .argument("<file...>")
    .addOption(new Option("--type <type>", "what the files hold").choices(typeChoice.options).default("auto"))
    .option("--dry-run", "check the files and write nothing")
    .option("--background", "leave the work to the open window or to `meterdrop work`")
    .option("--again", "import even if the same bytes are in already")
    .option("--plan <file>", "how to read the file, as a person decided")
    .addOption(store())
    .option("--json", "print one JSON object a file")
    .action((files: string[], options: ImportOptions) =>
      withCore({ what: "import", store: options.store }, async (core) =>
        importFiles(
          core.room(),
          {
            files,
            typeChoice: typeChoice.parse(options.type),
            dryRun: options.dryRun ?? false,
            again: options.again ?? false,
            background: options.background ?? false,
            json: options.json ?? false,
            plan: options.plan === undefined ? null : await readPlan(options.plan),
          },
          streams,
          signal,
        ),
      ),
    );
  program
    .command("work")
    .description("import what waits in this data folder, until stopped")
    .option("--once", "one round, then end")
    .option("--limit <jobs>", "jobs a round", positive, 10)
    .addOption(store())
    .action((options: { once?: true; limit: number; store?: string }) =>
      withCore({ what: "work", store: options.store }, (core) =>
        work(core.room(), { once: options.once ?? false, limit: options.limit }, streams, signal),
      ),
    );
  program
    .command("migrate")
    .description("set up the store's tables, or bring them up to date")
    .addOption(store())
    .action((options: { store?: string }) =>
      withCore({ what: "import", store: options.store }, (core) => migrate(core.room(), streams, signal)),
    );
  addQueue(program, streams, withCore, store);
  addDoctor(program, streams, withCore, store);
  addCleanUp(program, streams, withCore, store);
  addJobs(
    program.command("jobs").description("look at imports and change them"),
    streams,
    withCore,
    signal,
    store,
  );
  addWatch(program, streams, withCore, signal, store);
  return program;
}

function addJobs(
  jobs: Command,
  streams: Streams,
  withCore: WithCore,
  signal: AbortSignal,
  store: () => Option,
): void {
  jobs
    .command("list")
    .addOption(new Option("--status <status>").choices(jobStatus.options))
    .option("--search <text>", "part of a file name or batch id", "")
    .option("--limit <jobs>", "at most 100", positive, 20)
    .option("--json")
    .addOption(store())
    .action((options: { status?: string; search: string; limit: number; json?: true; store?: string }) =>
      withCore({ what: "import", store: options.store }, (core) => {
        const status = options.status === undefined ? null : jobStatus.parse(options.status);
        const limit = Math.min(100, options.limit);
        const command = { status, q: options.search, limit, offset: 0, json: options.json ?? false };
        return jobsList(core.room(), command, streams, signal);
      }),
    );
  jobs
    .command("show")
    .argument("<job>", "batch id or number")
    .option("--json")
    .addOption(store())
    .action((job: string, options: { json?: true; store?: string }) =>
      withCore({ what: "import", store: options.store }, (core) =>
        jobsShow(core.room(), { job, json: options.json ?? false }, streams, signal),
      ),
    );
  addJobChanges(jobs, { streams, withCore, signal, store });
  addJobsUndo(jobs, { streams, withCore, signal, store });
}
