import type { QueuePause } from "../../../src-shared/contract/queue-view";
import type { Core } from "../../compose";
import { callCore } from "../call-core";
import { ExitCode } from "../exit-codes";
import type { Streams } from "../streams";

/** What is done to the queue of this data folder. */
export type QueueControl =
  | { readonly kind: "pause"; readonly minutes: number | null }
  | { readonly kind: "resume" }
  | { readonly kind: "parallel"; readonly imports: number | null }
  | { readonly kind: "status" };

/** `meterdrop queue pause|resume|parallel|status`: how the queue stands after it. Pausing needs no store. */
export async function queueControl(
  core: Core,
  command: { control: QueueControl; json: boolean },
  streams: Streams,
): Promise<ExitCode> {
  await make(core, command.control);
  const room = core.room();
  const paused = await room.pause();
  const { parallel } = await room.settings();
  const waiting = (await room.spool.list()).filter((file) => !file.rowInserted && !file.cancelled).length;
  if (command.json) {
    streams.out(JSON.stringify({ paused, parallel, waiting_files: waiting }));
    return ExitCode.allIn;
  }
  streams.out(pauseText(paused));
  const by = parallel.chosen === null ? "by the cores of this computer" : "as chosen";
  streams.out(`Imports at a time: ${String(parallel.now)}, ${by}.`);
  if (waiting > 0) streams.out(`Files that wait for the store: ${String(waiting)}.`);
  return ExitCode.allIn;
}

async function make(core: Core, control: QueueControl): Promise<void> {
  if (control.kind === "pause") await callCore(core, "queue.pause", { minutes: control.minutes });
  if (control.kind === "resume") await callCore(core, "queue.resume", {});
  if (control.kind === "parallel") await callCore(core, "queue.parallel", { imports: control.imports });
}

const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** By this computer's clock, in its own time. */
export function pauseText(paused: QueuePause | null): string {
  if (paused === null) return "The queue runs.";
  const since = `Paused by ${paused.by} since ${when.format(new Date(paused.at))}`;
  return paused.until === null
    ? `${since}, until it is resumed.`
    : `${since}, until ${when.format(new Date(paused.until))}.`;
}
