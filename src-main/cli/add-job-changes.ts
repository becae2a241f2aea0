import { Option, type Command } from "commander";
import { jobSearch } from "../../src-shared/contract/jobs";
import { jobStatus } from "../../src-shared/jobs/status";
import { Failure } from "../../src-shared/failure";
import { jobsChange, type JobChange } from "./commands/jobs-change";
import { jobsDelete } from "./commands/jobs-delete";
import { jobsMany } from "./commands/jobs-many";
import type { WithCore } from "./with-core";
import type { Streams } from "./streams";

/** What commander reads of a change to one job or to many. */
interface Options {
  readonly plan?: string;
  readonly all?: true;
  readonly status?: string;
  readonly search: string;
  readonly machine?: string;
  readonly dryRun?: true;
  readonly json?: true;
  readonly store?: string;
}

interface Parts {
  readonly streams: Streams;
  readonly withCore: WithCore;
  readonly signal: AbortSignal;
  readonly store: () => Option;
}

/** `jobs cancel|retry|delete [job | --all …]`, `jobs note`, `jobs move`. */
export function addJobChanges(jobs: Command, parts: Parts): void {
  for (const verb of ["cancel", "retry", "delete"] as const) addChange(jobs, verb, parts);
  addNote(jobs, parts);
  addMove(jobs, parts);
}

const descriptions = {
  cancel: "stop an import, or take it out of the queue",
  retry: "try failed or cancelled imports again",
  delete: "take ended imports out of the lists; what they imported stays in",
} as const;

function addChange(jobs: Command, verb: keyof typeof descriptions, parts: Parts): void {
  const command = jobs
    .command(verb)
    .description(descriptions[verb])
    .argument("[job]", "batch id or number")
    .option("--all", "all that --status, --search and --machine find")
    .addOption(new Option("--status <status>").choices(jobStatus.options))
    .option("--search <text>", "part of a file name or batch id", "")
    .option("--machine <machine>", "of this computer's queue")
    .option("--dry-run", "with --all: only say how many match")
    .option("--json")
    .addOption(parts.store());
  if (verb === "retry") command.option("--plan <file>", "the answer to the job's question");
  command.action((job: string | undefined, options: Options) =>
    parts.withCore({ what: "import", store: options.store }, (core) => {
      const json = options.json ?? false;
      if (options.all === true && job === undefined) {
        const found = { filter: searchOf(options) };
        return jobsMany(
          core,
          { action: verb, jobs: found, dryRun: options.dryRun ?? false, json },
          parts.streams,
        );
      }
      if (job === undefined || options.all === true) throw oneOrAll();
      if (verb === "delete") return jobsDelete(core, { job, json }, parts.streams, parts.signal);
      const change: JobChange = verb === "cancel" ? { verb } : { verb, plan: options.plan };
      return jobsChange(core, { job, change, json }, parts.streams, parts.signal);
    }),
  );
}

const searchOf = ({ status, search, machine }: Options) =>
  jobSearch.parse({ status: status ?? null, q: search, machine: machine ?? null });

const oneOrAll = (): Failure =>
  new Failure("bad_request", { params: { reason: "name one job, or say --all" } });

function addNote(jobs: Command, { streams, withCore, signal, store }: Parts): void {
  jobs
    .command("note")
    .description("write words beside a job; none take them away")
    .argument("<job>", "batch id or number")
    .argument("[text]", "at most 2,000 characters", "")
    .option("--json")
    .addOption(store())
    .action((job: string, text: string, options: Options) =>
      withCore({ what: "import", store: options.store }, (core) => {
        const command = { job, change: { verb: "note", text }, json: options.json ?? false } as const;
        return jobsChange(core, command, streams, signal);
      }),
    );
}

function addMove(jobs: Command, { streams, withCore, signal, store }: Parts): void {
  const places = ["first", "earlier", "later", "last"] as const;
  jobs
    .command("move")
    .description("give a queued job of this data folder another place in the line")
    .argument("<job>", "batch id or number")
    .addOption(new Option("--to <place>").choices(places).conflicts("before"))
    .option("--before <job>", "the job that it is to stand before")
    .option("--json")
    .addOption(store())
    .action((job: string, options: Options & { to?: (typeof places)[number]; before?: string }) =>
      withCore({ what: "import", store: options.store }, (core) => {
        const { to, before, json = false } = options;
        if (to === undefined && before === undefined) throw whereTo();
        const change: JobChange =
          before === undefined ? { verb: "move", to: to ?? "last" } : { verb: "move", before };
        return jobsChange(core, { job, change, json }, streams, signal);
      }),
    );
}

const whereTo = (): Failure =>
  new Failure("bad_request", {
    params: { reason: "say --to first, earlier, later or last, or --before JOB" },
  });
