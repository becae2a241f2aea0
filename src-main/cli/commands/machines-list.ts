import type { MachineView } from "../../../src-shared/contract/machines";
import type { Core } from "../../compose";
import { callCore } from "../call-core";
import { ExitCode } from "../exit-codes";
import type { Streams } from "../streams";

/** `meterdrop machines`: every queue of the store, one a line; with --json `{now, machines}`. */
export async function machinesList(
  core: Core,
  command: { json: boolean },
  streams: Streams,
): Promise<ExitCode> {
  const { now, machines } = await callCore(core, "machines.list", {});
  if (command.json) streams.out(JSON.stringify({ now, machines: machines.map(machineResponse) }));
  else for (const machine of machines) streams.out(describe(machine));
  if (!command.json && machines.length === 0) streams.out("No computer has used this store yet.");
  return ExitCode.allIn;
}

function describe(machine: MachineView): string {
  const { person, lastHeardAt, silent, paused, queued, processing, waitingFiles } = machine;
  const who = person === null ? machine.machine : `${machine.machine}, ${person}`;
  const heard = lastHeardAt === null ? "never heard" : `last heard ${lastHeardAt.slice(0, 16)} UTC`;
  const parts = [
    ...(machine.here ? ["this data folder"] : []),
    silent ? heard : "running",
    ...(paused ? ["paused"] : []),
    `${String(processing)} importing`,
    `${String(queued)} queued`,
    ...(waitingFiles > 0
      ? [`${String(waitingFiles)} ${waitingFiles === 1 ? "file" : "files"} in its spool`]
      : []),
  ];
  return `${who}: ${parts.join(", ")}.`;
}

/** As programs see it, like every other answer of the command line. */
const machineResponse = (machine: MachineView) => ({
  machine: machine.machine,
  person: machine.person,
  version: machine.version,
  last_heard_at: machine.lastHeardAt?.slice(0, 19) ?? null,
  silent: machine.silent,
  paused: machine.paused,
  waiting_files: machine.waitingFiles,
  queued: machine.queued,
  processing: machine.processing,
  here: machine.here,
});
