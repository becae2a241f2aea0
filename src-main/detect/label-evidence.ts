import type { RowMoment } from "./row-moment";

/** What the rows of a long file say about their times: the start of each half-hour, its end, or nothing sure. */
export interface LabelFinding {
  readonly label: "start" | "end" | "unsure";
  /** End-labelled, and the 00:00 that closes a day stands beside that day's own date. */
  readonly ownMidnight: boolean;
}

/** Collects the times of a long file. */
export interface LabelEvidence {
  add(channel: string, moment: RowMoment): void;
  finish(): LabelFinding;
}

/** So many meters are followed: enough to tell, and no more memory in a file of thousands. */
const CHANNELS_FOLLOWED = 200;
/** Where one side has so many times the other's votes, the other's are meters with missing half-hours. */
const OUTWEIGHS = 4;
const LAST_START = 1410;

/** One meter's readings, in the order of the file. */
interface Run {
  readonly first: number;
  last: number;
  day: number;
  count: number;
  /** Steps forward within a day, less steps back: below zero in a newest-first file. */
  direction: number;
}

interface Votes {
  start: number;
  end: number;
  /** Ends that are sure: a meter's readings run from 00:30 to midnight. */
  sureEnd: number;
}

/**
 * Collects evidence on start or end. Days in the middle of a file look the same either way; what tells is where a
 * meter's readings begin and end: 00:00 to 23:30 are starts, 00:30 to 00:00 are ends, 24:00 is an end, and so is a
 * 00:00 that follows 23:30 under the same date.
 */
export function startLabelEvidence(): LabelEvidence {
  const runs = new Map<string, Run>();
  let midnights = 0;
  let ownMidnights = 0;
  let otherMidnights = 0;

  const add = (channel: string, { day, minutes }: RowMoment): void => {
    if (minutes === null) return;
    if (minutes === 1440) midnights += 1;
    const run = runs.get(channel);
    if (run === undefined) {
      if (runs.size >= CHANNELS_FOLLOWED) return;
      runs.set(channel, { first: minutes, last: minutes, day, count: 1, direction: 0 });
      return;
    }
    const sameDay = run.day === day;
    if (sameDay) run.direction += Math.sign(minutes - run.last);
    const [earlier, later] = run.direction >= 0 ? [run.last, minutes] : [minutes, run.last];
    if (earlier === LAST_START && later === 0) {
      if (sameDay) ownMidnights += 1;
      else otherMidnights += 1;
    }
    run.day = day;
    run.last = minutes;
    run.count += 1;
  };

  const finish = (): LabelFinding => {
    // No time could be read: every row is rejected, which a question would not help.
    if (runs.size === 0) return { label: "start", ownMidnight: false };
    if (midnights > 0) return { label: "end", ownMidnight: false };
    if (ownMidnights > otherMidnights * OUTWEIGHS) return { label: "end", ownMidnight: true };
    const votes: Votes = { start: 0, end: 0, sureEnd: 0 };
    for (const run of runs.values()) vote(votes, run);
    return { label: labelOf(votes), ownMidnight: false };
  };

  return { add, finish };
}

function vote(votes: Votes, { first, last, count, direction }: Run): void {
  if (count < 2) return;
  const [begin, end] = direction >= 0 ? [first, last] : [last, first];
  const starts = Number(begin === 0) + Number(end === LAST_START);
  const ends = Number(begin === 30) + Number(end === 0);
  if (starts > 0 && ends === 0) votes.start += 1;
  if (ends > 0 && starts === 0) votes.end += 1;
  if (ends === 2) votes.sureEnd += 1;
}

function labelOf({ start, end, sureEnd }: Votes): LabelFinding["label"] {
  if (sureEnd > 0 && end >= start * OUTWEIGHS) return "end";
  return start > 0 && start >= end * OUTWEIGHS ? "start" : "unsure";
}
