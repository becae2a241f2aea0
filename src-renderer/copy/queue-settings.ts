import type { MachineView } from "../../src-shared/contract/machines";
import type { QueueView } from "../../src-shared/contract/queue-view";

/** Words of the Queue section of the settings. */
export const queueSettingsCopy = {
  title: "Queue",
  lead: "How files are worked off on this computer, and who else works on this store.",
  parallel: "Imports at a time",
  parallelNote: "Saved as it is changed, for this computer. What runs is finished.",
  machines: "Machines",
  loading: "Loading the machines",
  none: "No machine has run a queue of this store yet.",
  here: "this computer",
  unknown: "Not recorded",
  never: "Never",
  columns: {
    machine: "Machine",
    person: "Person",
    state: "State",
    heard: "Last heard",
    importing: "Importing",
    waiting: "Waiting",
    version: "Version",
  },
  states: { running: "Running", paused: "Paused", silent: "Silent" },
} as const;

export type MachineState = keyof typeof queueSettingsCopy.states;

/** A silent machine may be paused too: what matters is that nobody runs its queue. */
export function machineState({ silent, paused }: Pick<MachineView, "silent" | "paused">): MachineState {
  if (silent) return "silent";
  return paused ? "paused" : "running";
}

/** What waits there: in the store's queue, and in its spool before the store has it. */
export const waitingHere = ({ queued, waitingFiles }: Pick<MachineView, "queued" | "waitingFiles">) =>
  queued + waitingFiles;

/** "By the cores of this computer", with how many that is where it is known; or a number. */
export function parallelChoice(imports: number | null, { now, chosen }: QueueView["parallel"]): string {
  if (imports !== null) return String(imports);
  return chosen === null ? `By the cores of this computer (${now})` : "By the cores of this computer";
}
