import type { Command } from "commander";
import { jobsUndo } from "./commands/jobs-undo";
import type { CommandParts } from "./with-core";

/** Adds `meterdrop jobs undo`. */
export function addJobsUndo(jobs: Command, { streams, withCore, signal, store }: CommandParts): void {
  jobs
    .command("undo")
    .description("take an import out again: what was in force without it is in force")
    .argument("<job>", "batch id or number")
    .option("--dry-run", "tell what it would come to, and change nothing")
    .option("--json")
    .addOption(store())
    .action((job: string, options: { dryRun?: true; json?: true; store?: string }) =>
      withCore({ what: "import", store: options.store }, (core) => {
        const command = { job, dryRun: options.dryRun ?? false, json: options.json ?? false };
        return jobsUndo(core, command, streams, signal);
      }),
    );
}
