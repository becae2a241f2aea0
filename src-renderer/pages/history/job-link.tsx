import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { JobView } from "../../../src-shared/contract/job-view";
import { jobPath } from "../../client/job-path";
import { keepRouteState } from "../../client/route-state";
import style from "./history.module.css";

/** The batch ids of the list around, in order: the job's page goes through them with [ and ]. */
export const ListContext = createContext<readonly string[]>([]);

/** The way to a job's page. No tab stop of its own: the row around it has one, and opens by Enter. */
export function JobLink({ job, children, tabStop = false }: JobLinkProps) {
  const list = useContext(ListContext);
  return (
    <Link
      className={style.link}
      href={jobPath(job.batchId)}
      state={{ selected: null, list }}
      tabIndex={tabStop ? 0 : -1}
      data-row={tabStop ? job.batchId : undefined}
      onClick={() => keepRouteState({ selected: job.batchId })}
    >
      {children}
    </Link>
  );
}

interface JobLinkProps {
  readonly job: JobView;
  readonly children: ReactNode;
  /** In a list without rows that take the focus. */
  readonly tabStop?: boolean;
}
