import { OctagonX } from "lucide-react";
import { useLocation } from "wouter";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { JobDetail } from "../../../src-shared/contract/jobs";
import type { WireFailure } from "../../../src-shared/failure";
import { failureNotice, hasNoRows, jobDetailCopy, stateSentence, stateTitle } from "../../copy/job-detail";
import { progressText } from "../../copy/job-lines";
import { Button } from "../../parts/button";
import { EmptyState } from "../../parts/empty-state";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { PageHeader } from "../../parts/page-header";
import { useShortcuts } from "../../parts/shortcuts";
import { SkeletonRows } from "../../parts/skeleton-rows";
import { StateMark } from "../../parts/state-mark";
import { useTitleAsHeir } from "../../parts/use-heir";
import { useNow } from "../../parts/use-now";
import type { ProblemsState } from "../../state/problems-store";
import { Details } from "./details";
import { Figures } from "./figures";
import { FileStrip } from "./file-strip";
import { InForce } from "./in-force";
import { BackButton, JobHeader } from "./job-header";
import { Moments } from "./moments";
import { NoRows } from "./no-rows";
import { Problems } from "./problems";
import { UndoLine } from "./undo-line";
import { UndoProgress } from "./undo-progress";
import { useAskedUndo, useUndo, type UndoControl } from "./use-undo";
import { useJobActions } from "./use-job-actions";
import { useJobAnnouncements } from "./use-job-announcements";
import { useJobDetail } from "./use-job-detail";
import { useNeighbours } from "./use-neighbours";
import { useWayBack } from "./use-way-back";
import style from "./job-detail.module.css";

/** One job: what became of every row of its file. */
export function JobDetailPage({ batchId }: { batchId: string }) {
  const { detail, job, failure, failedIn, problems, reload } = useJobDetail(batchId);
  const undo = useUndo(batchId);
  const back = useWayBack();
  useNeighbours(batchId);
  useTitleAsHeir(detail === null ? "loading" : "shown");
  useShortcuts({
    // One listener for all: which of them would hear it first depends on what was loaded when.
    esc: () => {
      if (undo.isOpen) undo.keep();
      else if (problems.selected === null) back();
      else problems.select(null);
    },
  });
  if (detail === null || job === null)
    return (
      <Page header={<PageHeader title={jobDetailCopy.title} back={<BackButton onBack={back} />} />}>
        {failure === null ? (
          <SkeletonRows rows={8} label={jobDetailCopy.loading} />
        ) : (
          <NotShown failure={failure} onRetry={reload} />
        )}
      </Page>
    );
  return (
    <Shown job={job} detail={detail} failedIn={failedIn} problems={problems} undo={undo} onBack={back} />
  );
}

/** There is no such job, or it could not be read. */
function NotShown({ failure, onRetry }: { failure: WireFailure; onRetry: () => void }) {
  const [, go] = useLocation();
  const { title, text } = failureNotice(failure.code, failure.params);
  const missing = failure.code === "job_not_found";
  return (
    <EmptyState
      title={title}
      action={
        missing ? (
          <Button onClick={() => go("/history")}>{jobDetailCopy.toHistory}</Button>
        ) : (
          <Button onClick={onRetry}>{jobDetailCopy.again}</Button>
        )
      }
    >
      {text}
    </EmptyState>
  );
}

interface ShownProps {
  readonly job: JobView;
  readonly detail: JobDetail;
  readonly failedIn: ReadonlyMap<number, number>;
  readonly problems: ProblemsState;
  readonly undo: UndoControl;
  readonly onBack: () => void;
}

function Shown({ job, detail, failedIn, problems, undo, onBack }: ShownProps) {
  const { actions, perform, failure } = useJobActions(job, undo.open);
  const asksUndo = useAskedUndo(undo, actions.includes("undo"));
  useJobAnnouncements(job, detail.undo);
  useTitleAsHeir(`${actions.join(" ")} ${asksUndo}`);
  const { query, show } = problems;
  return (
    <Page
      header={
        <>
          <JobHeader job={job} actions={actions} perform={perform} asksUndo={asksUndo} onBack={onBack} />
          <StateLine job={job} undo={detail.undo} />
          {asksUndo && <UndoLine undo={undo} onKeep={undo.keep} />}
          {job.word === "undoing" && <UndoProgress job={job} undo={detail.undo} control={undo} />}
        </>
      }
    >
      {failure !== null && (
        <div className={style.failure}>
          <Notice tone="bad" icon={OctagonX} title={failureNotice(failure.code, failure.params).title}>
            {failureNotice(failure.code, failure.params).text}
          </Notice>
        </div>
      )}
      {!hasNoRows(job) && (
        <>
          <Figures job={job} />
          {job.word !== "undone" && <InForce inForce={detail.inForce} />}
          <FileStrip
            job={job}
            failedIn={failedIn}
            selected={query.cell}
            onSelect={(cell) => void show({ ...query, cell })}
          />
        </>
      )}
      <div className={style.two}>
        <div className={style.rows}>
          {hasNoRows(job) ? <NoRows job={job} /> : <Problems job={job} detail={detail} problems={problems} />}
        </div>
        <aside>
          <Moments job={job} attempts={detail.attempts} />
          <Details job={job} covers={detail.covers} />
        </aside>
      </div>
    </Page>
  );
}

function StateLine({ job, undo }: { job: JobView; undo: JobDetail["undo"] }) {
  const now = useNow(1000, job.nextAttemptAt !== null);
  return (
    <p className={style.state}>
      <StateMark
        word={job.word}
        percent={job.progress.percent}
        text={stateTitle(job, undo, now)}
        valueText={progressText(job)}
        label={job.filename}
        strong
      />
      <span className={style.sentence}>{stateSentence(job, undo, now)}</span>
    </p>
  );
}
