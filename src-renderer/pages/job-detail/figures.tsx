import type { ReactNode } from "react";
import type { JobView } from "../../../src-shared/contract/job-view";
import { isFinal } from "../../../src-shared/jobs/status";
import { formatCount, formatEstimate } from "../../copy/format-count";
import { formatDuration } from "../../copy/format-duration";
import { timeOf } from "../../copy/format-time";
import { jobDetailCopy, rateNote, replacedNote } from "../../copy/job-detail";
import { timeLeft } from "../../copy/job-lines";
import { Count } from "../../parts/count";
import style from "./figures.module.css";

const { figures } = jobDetailCopy;

/** The five figures of a job. They add up: imported, unchanged and failed are all its rows. */
export function Figures({ job }: { job: JobView }) {
  return (
    <dl className={style.figures}>
      <Figure name={figures.total}>{totalText(job)}</Figure>
      <Figure
        name={job.dryRun ? figures.wouldImport : figures.imported}
        note={job.replacedRows > 0 ? replacedNote(job.replacedRows) : null}
      >
        <Count value={job.importedRows} />
      </Figure>
      <Figure name={figures.unchanged}>
        <Count value={job.unchangedRows} />
      </Figure>
      <Figure name={figures.failed}>
        <Count value={job.failedRows} failed />
      </Figure>
      <Time job={job} />
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  /** Beside it, smaller. */
  readonly note?: string | null;
  readonly children: ReactNode;
}

function Figure({ name, note = null, children }: FigureProps) {
  return (
    <div className={style.figure}>
      <dt>{name}</dt>
      <dd>
        {children}
        {note !== null && <small>{note}</small>}
      </dd>
    </div>
  );
}

/** Time left while it is under way, what it took when it is over; nothing while it waits or is about to stop. */
function Time({ job }: { job: JobView }) {
  if (job.word === "stopping") return null;
  if (job.status === "processing") {
    const { left, rate } = timeLeft(job);
    return (
      <Figure name={figures.left} note={rate === "" ? null : rate}>
        {left}
      </Figure>
    );
  }
  if (job.startedAt === null || job.completedAt === null) return null;
  const ms = timeOf(job.completedAt) - timeOf(job.startedAt);
  const rate = job.processedRows > 0 && ms > 0 ? (job.processedRows * 1000) / ms : null;
  return (
    <Figure name={figures.took} note={rate === null ? null : rateNote(rate)}>
      {formatDuration(ms)}
    </Figure>
  );
}

function totalText({ totalRows, progress, status }: JobView): ReactNode {
  if (totalRows !== null) return formatCount(totalRows);
  if (progress.rowsExpected !== null) return `About ${formatEstimate(progress.rowsExpected)}`;
  return <small>{isFinal(status) ? figures.notCounted : figures.notYetCounted}</small>;
}
