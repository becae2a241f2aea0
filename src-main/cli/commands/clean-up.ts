import type { CleanUpResult, KeptReason } from "../../../src-shared/contract/clean-up";
import type { Core } from "../../compose";
import { callCore } from "../call-core";
import { ExitCode } from "../exit-codes";
import type { Streams } from "../streams";

const number = new Intl.NumberFormat("en-GB");

const KEPT: Readonly<Record<KeptReason, string>> = {
  unfinished: "wait, or are being imported",
  undo_under_way: "have an undo under way",
  too_new: "ended later",
  forgotten: "are not known to the store (see `meterdrop doctor`)",
};

/**
 * `meterdrop clean-up`: says what is cleared before it clears it, and what was cleared after. With --json one object:
 * `{dryRun, days, copies, bytes, jobs, kept}`.
 */
export async function cleanUp(
  core: Core,
  command: { days: number; dryRun: boolean; json: boolean },
  streams: Streams,
): Promise<ExitCode> {
  const { days, dryRun, json } = command;
  const before = await callCore(core, "cleanUp.preview", { days });
  if (!json) streams.out(`To clear of ${number.format(days)} days ago or earlier: ${inWords(before)}.`);
  const result = dryRun ? before : await callCore(core, "cleanUp.run", { days });
  if (json) {
    streams.out(JSON.stringify({ dryRun, days, ...result }));
    return ExitCode.allIn;
  }
  streams.out(dryRun ? "Dry run: nothing was cleared." : `Cleared: ${inWords(result)}.`);
  for (const { why, count } of result.kept) {
    streams.out(`Kept: ${number.format(count)} copies, which ${KEPT[why]}.`);
  }
  return ExitCode.allIn;
}

function inWords({ jobs, copies, bytes }: CleanUpResult): string {
  const imports = jobs === 1 ? "1 import" : `${number.format(jobs)} imports`;
  const files = copies === 1 ? "1 stored copy" : `${number.format(copies)} stored copies`;
  return `${imports}, ${files} of ${number.format(bytes)} bytes`;
}
