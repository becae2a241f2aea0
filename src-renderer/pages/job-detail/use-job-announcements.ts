import { useEffect, useRef } from "react";
import type { JobView } from "../../../src-shared/contract/job-view";
import { useAnnounce } from "../../parts/live-status";
import { jobAnnouncement } from "./job-announcement";

/** Speaks the course of the job in the page's status region. */
export function useJobAnnouncements(job: JobView): void {
  const announce = useAnnounce();
  const before = useRef(job);
  useEffect(() => {
    const said = jobAnnouncement(before.current, job);
    if (said !== null) announce(`${said}.`);
    before.current = job;
  }, [job, announce]);
}
