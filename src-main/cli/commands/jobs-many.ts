import { say } from "../../../src-shared/catalogue/say";
import type { Args, Result } from "../../../src-shared/contract/contract";
import type { Core } from "../../compose";
import { callCore } from "../call-core";
import { ExitCode } from "../exit-codes";
import type { Streams } from "../streams";

const number = new Intl.NumberFormat("en-GB");
const verbs = { cancel: "cancelled", retry: "tried again", undo: "being undone", delete: "deleted" } as const;

/** `meterdrop jobs cancel|retry|undo|delete --all`: says how many match, and what was done to how many of them. */
export async function jobsMany(
  core: Core,
  command: Pick<Args<"jobs.many">, "action" | "jobs"> & { dryRun: boolean; json: boolean },
  streams: Streams,
): Promise<ExitCode> {
  const { json, ...args } = command;
  const result = await callCore(core, "jobs.many", args);
  if (json) streams.out(JSON.stringify(result));
  else for (const line of linesOf(command, result)) streams.out(line);
  return result.refused.length === 0 ? ExitCode.allIn : ExitCode.rowsRejected;
}

function linesOf(
  { action, dryRun }: { action: keyof typeof verbs; dryRun: boolean },
  { matched, done, refused }: Result<"jobs.many">,
): string[] {
  const would = `${number.format(matched)} ${matched === 1 ? "import matches" : "imports match"}.`;
  const what = dryRun ? "Nothing was changed." : `${number.format(done)} ${verbs[action]}.`;
  return [
    `${would} ${what}`,
    ...refused.map(
      ({ code, count }) => `${number.format(count)} left alone: ${say(code).title.toLowerCase()}.`,
    ),
  ];
}
