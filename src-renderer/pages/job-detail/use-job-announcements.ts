import { useEffect, useRef } from "react";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { JobDetail } from "../../../src-shared/contract/jobs";
import { useAnnounce } from "../../parts/live-status";
import { jobAnnouncement, undoAnnouncement } from "./job-announcement";

/** Speaks the course of the job, and of its undo, in the page's status region. */
export function useJobAnnouncements(job: JobView, undo: JobDetail["undo"]): void {
  const announce = useAnnounce();
  const before = useRef({ job, undo });
  useEffect(() => {
    const told = before.current;
    const said = jobAnnouncement(told.job, job) ?? undoAnnouncement(job.filename, told.undo, undo);
    if (said !== null) announce(`${said}.`);
    before.current = { job, undo };
  }, [job, undo, announce]);
}
