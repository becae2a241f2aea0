import { CommanderError } from "commander";
import { asFailure } from "../../src-shared/failure";
import { describeFailure } from "./describe-job";
import { ExitCode } from "./exit-codes";
import { openCore } from "./open-core";
import { createProgram, type WithCore } from "./program";
import { processStreams } from "./streams";

/** Failures of what was typed. */
const USAGE: ReadonlySet<string> = new Set(["bad_request", "plan_unreadable", "folder_schedule_invalid"]);
const streams = processStreams();
const stop = new AbortController();
// The first signal ends the batch and leaves; a second one ends the process as any other's.
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => {
    stop.abort();
  });
}

const withCore: WithCore = async (options, command) => {
  const core = await openCore(streams, options);
  try {
    process.exitCode = await command(core);
  } finally {
    await core.close();
  }
};

try {
  await createProgram(streams, withCore, stop.signal).parseAsync(process.argv);
} catch (thrown) {
  process.exitCode = codeOf(thrown);
}

function codeOf(thrown: unknown): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? ExitCode.allIn : ExitCode.usage;
  const failure = asFailure(thrown);
  streams.err(describeFailure(failure.toWire()));
  if (failure.code === "unexpected" && thrown instanceof Error) streams.err(thrown.stack ?? "");
  if (USAGE.has(failure.code)) return ExitCode.usage;
  if (failure.code === "interrupted") return ExitCode.stopped;
  return failure.retryable ? ExitCode.keptInSpool : ExitCode.failed;
}
