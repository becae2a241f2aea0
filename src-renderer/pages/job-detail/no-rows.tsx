import { Link } from "wouter";
import type { JobView } from "../../../src-shared/contract/job-view";
import { jobPath } from "../../client/job-path";
import { columnsFound, failureWords, noRowsCopy, otherImport } from "../../copy/no-rows";
import { Prose } from "../../parts/prose";
import { useNow } from "../../parts/use-now";
import { draftPlan } from "../../state/draft-plan";
import { ColumnList } from "./column-list";
import { HowToAnswer } from "./how-to-answer";
import { Panel } from "./panel";

/** Why no row of the file was read, in place of its figures and problems. */
export function NoRows({ job }: { job: JobView }) {
  if (job.errorCode !== null) return <Failed job={job} />;
  if (job.duplicateOf !== null) return <AlreadyIn job={job} />;
  return (
    <Panel title={noRowsCopy.cancelled}>
      <p>{noRowsCopy.cancelledText}</p>
    </Panel>
  );
}

/** What is missing or unclear, the columns that were found, and what to do. */
function Failed({ job }: { job: JobView }) {
  const { title, text, remedy } = failureWords(job);
  const { question } = job.errorParams;
  if (job.errorCode === "needs_answer" && typeof question === "string")
    return (
      <Panel title={title}>
        <p>{text}</p>
        <ColumnList names={draftPlan(job.errorParams)?.columns ?? []} numbered />
        <HowToAnswer batchId={job.batchId} question={question} />
      </Panel>
    );
  return (
    <Panel title={title}>
      <p>{text}</p>
      <ColumnList names={columnsFound(job)} />
      <h3>{noRowsCopy.whatToDo}</h3>
      <p>
        <Prose>{remedy}</Prose>
      </p>
    </Panel>
  );
}

/** The same bytes came before: whose import it was, and the way there. */
function AlreadyIn({ job: { other } }: { job: JobView }) {
  const now = useNow(60_000);
  return (
    <Panel title={noRowsCopy.alreadyIn}>
      {other !== null && (
        <p>
          {otherImport(other, now)} <Link href={jobPath(other.batchId)}>{noRowsCopy.showOther}</Link>
        </p>
      )}
      <p>{noRowsCopy.importAgain}</p>
    </Panel>
  );
}
