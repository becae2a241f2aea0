import { CircleUserRound } from "lucide-react";
import type { JobView } from "../../../src-shared/contract/job-view";
import { finishedText, historyCopy, shortType } from "../../copy/history";
import { Count } from "../../parts/count";
import { FileName } from "../../parts/file-name";
import { Icon } from "../../parts/icon";
import { StateMark } from "../../parts/state-mark";
import type { Column } from "../../parts/virtual-table";
import { JobLink } from "./job-link";
import style from "./history.module.css";

const { columns: heads } = historyCopy;

/** What the Finished column needs beside the job. */
export interface HistoryClock {
  readonly now: number;
  /** A job's place in line on this computer, from 1; null where it is not known. */
  readonly place: (job: JobView) => number | null;
}

/** The columns of History, in the order and the measures of the picture. */
export function historyColumns(clock: HistoryClock): readonly Column<JobView>[] {
  return [
    { key: "state", head: heads.state, width: "8rem", className: style.state, cell: stateCell },
    {
      key: "file",
      head: heads.file,
      className: style.file,
      cell: (job) => (
        <JobLink job={job}>
          <FileName name={job.filename} />
        </JobLink>
      ),
    },
    {
      key: "type",
      head: heads.type,
      width: "3.125rem",
      className: `${style.second ?? ""} ${style.middle ?? ""}`,
      cell: shortType,
    },
    { key: "imported", head: heads.imported, width: "4.75rem", number: true, cell: counted("importedRows") },
    {
      key: "unchanged",
      head: heads.unchanged,
      width: "5rem",
      number: true,
      className: style.wide,
      cell: counted("unchangedRows"),
    },
    { key: "failed", head: heads.failed, width: "3.375rem", number: true, cell: counted("failedRows") },
    {
      key: "by",
      head: heads.by,
      width: "9.625rem",
      className: `${style.by ?? ""} ${style.middle ?? ""}`,
      cell: byCell,
    },
    {
      key: "machine",
      head: heads.machine,
      width: "6.375rem",
      className: `${style.second ?? ""} ${style.wide ?? ""}`,
      cell: (job) => job.machine,
    },
    {
      key: "finished",
      head: heads.finished,
      width: "7.75rem",
      number: true,
      className: style.second,
      cell: (job) => finishedText(job, clock.now, clock.place(job)),
    },
  ];
}

const stateCell = (job: JobView) => <StateMark word={job.word} percent={job.progress.percent} />;

/** A count of rows; nothing for a job of which no row was read. */
const counted = (name: "importedRows" | "unchangedRows" | "failedRows") =>
  function CountCell(job: JobView) {
    return job.processedRows === 0 ? null : <Count value={job[name]} failed={name === "failedRows"} />;
  };

const byCell = (job: JobView) => (
  <span className={style.who}>
    <Icon icon={CircleUserRound} />
    <span className={style.cut}>{job.userName ?? historyCopy.unknownPerson}</span>
  </span>
);
