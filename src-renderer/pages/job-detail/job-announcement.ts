import type { JobView } from "../../../src-shared/contract/job-view";
import { isFinal } from "../../../src-shared/jobs/status";
import { announcementCopy } from "../../copy/announcements";
import { passedQuarter } from "../../state/passed-quarter";

/** What a screen reader is told between two states of the job on its page: its start, each quarter, its end. */
export function jobAnnouncement(before: JobView, after: JobView): string | null {
  if (before.status !== after.status) {
    if (isFinal(after.status)) return announcementCopy.ended(after);
    return after.status === "processing" ? announcementCopy.started(after) : null;
  }
  const quarter = after.status === "processing" ? passedQuarter(before, after) : null;
  return quarter === null ? null : announcementCopy.reached(after, quarter);
}
