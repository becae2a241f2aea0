import type { Actor } from "../../src-shared/contract/role";
import type { QueuePause, QueueView } from "../../src-shared/contract/queue-view";
import { formatNumberOf, formatOrdinal } from "./format-count";
import { formatWhen } from "./format-time";

/** Words of the queue as a whole: its pause, its order, and who runs it. */
export const queueCopy = {
  pause: "Pause queue",
  forAnHour: "For an hour",
  untilResumed: "Until I resume",
  resume: "Resume",
  move: (name: string) => `Move ${name}`,
  first: "First",
  earlier: "Earlier",
  later: "Later",
  last: "Last",
} as const;

/** The keys beside the places of a file's menu. */
export const moveKeys = { earlier: "Alt ↑", later: "Alt ↓" } as const;

/** "Paused by you at 13:10, until 14:10." Somebody who paused it is named as they were then. */
export function pausedTitle(
  { by, at, until }: QueuePause,
  actor: Pick<Actor, "name"> | null,
  now: number,
): string {
  const who = actor?.name === by ? "you" : by;
  const end = until === null ? "" : `, until ${formatWhen(until, now)}`;
  return `Paused by ${who} at ${formatWhen(at, now)}${end}.`;
}

/** What the pause means for files that wait and that are under way. */
export function pausedText({ importing }: Pick<QueueView, "importing">): string {
  const rest = "Files can be added; they wait.";
  if (importing.length === 0) return rest;
  return `${formatNumberOf(importing.length, "import runs", "imports run")} to the end. ${rest}`;
}

/** Said when a file has its new place: "york.csv is now 2nd of 5". */
export const movedTo = (name: string, place: number, of: number) =>
  `${name} is now ${formatOrdinal(place)} of ${of}`;

/** Said when it is there already. */
export const staysAt = (name: string, end: "first" | "last") => `${name} is ${end} already`;

export const notMoved = (name: string) => `${name} could not be moved`;

interface WaitsOn {
  readonly machine: string;
  readonly lastHeardAt: string | null;
  readonly here: boolean;
}

/** Whom a job waits on, and what to do: "Waiting on LDS-WS-014, last heard 14:02. Open Meterdrop there, or cancel it here." */
export function waitingOnSentence({ machine, lastHeardAt, here }: WaitsOn, now: number): string {
  if (here) return "Nothing runs the queue of this computer. Open Meterdrop again, or cancel it.";
  const heard = lastHeardAt === null ? "never heard" : `last heard ${formatWhen(lastHeardAt, now)}`;
  return `Waiting on ${machine}, ${heard}. Open Meterdrop there, or cancel it here.`;
}

/** The same where a table has room for a few words, and a column for the machine. */
export const waitingOnShort = ({ lastHeardAt }: WaitsOn, now: number) =>
  lastHeardAt === null ? "Never heard" : `Last heard ${formatWhen(lastHeardAt, now)}`;
