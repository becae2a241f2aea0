import { say } from "../../../src-shared/catalogue/say";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { UndoView } from "../../../src-shared/contract/undo";
import { isFinal } from "../../../src-shared/jobs/status";
import { announcementCopy } from "../../copy/announcements";
import { undoCopy, undoPercent, whyStopped } from "../../copy/undo";
import { passedQuarter } from "../../state/passed-quarter";

/** What a screen reader is told between two states of the job on its page: its start, each quarter, its end, its undo. */
export function jobAnnouncement(before: JobView, after: JobView): string | null {
  if (before.status !== after.status) {
    if (isFinal(after.status)) return announcementCopy.ended(after);
    return after.status === "processing" ? announcementCopy.started(after) : null;
  }
  if (before.word !== after.word) {
    if (after.word === "undoing") return undoCopy.started(after.filename);
    if (after.word === "undone") return announcementCopy.ended(after);
  }
  const quarter = after.status === "processing" ? passedQuarter(before, after) : null;
  return quarter === null ? null : announcementCopy.reached(after, quarter);
}

/** The same of its undo while it goes on: each quarter, and that it stopped. */
export function undoAnnouncement(
  filename: string,
  before: UndoView | null,
  after: UndoView | null,
): string | null {
  if (before === null || after === null || before.batchId !== after.batchId) return null;
  const stopped = whyStopped(after);
  if (stopped !== null)
    return whyStopped(before) === null
      ? undoCopy.stopped(filename, say(stopped.code, stopped.params).title)
      : null;
  const quarter = passedQuarter(progressed(before), progressed(after));
  return quarter === null ? null : undoCopy.reached(filename, quarter);
}

const progressed = (undo: UndoView) => ({ progress: { percent: undoPercent(undo) } });
