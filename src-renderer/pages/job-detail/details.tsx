import type { ReactNode } from "react";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { JobDetail } from "../../../src-shared/contract/jobs";
import { isFinal } from "../../../src-shared/jobs/status";
import { formatBytes } from "../../copy/format-bytes";
import { jobDetailCopy } from "../../copy/job-detail";
import { byWhom } from "../../copy/job-lines";
import {
  clockText,
  coversText,
  datesText,
  textText,
  timesText,
  typeAndLayout,
  unitText,
} from "../../copy/plan-words";
import { sourceName, typeName } from "../../copy/sources";
import { mayActOn } from "../../state/may-act-on";
import { useSession } from "../../state/stores";
import style from "./aside.module.css";
import { CopyButton } from "./copy-button";
import { DeleteRecord } from "./delete-record";
import { NoteField } from "./note-field";

const { fields } = jobDetailCopy;

/** What was found out about the file, and where it came from. What is not known is not listed. */
export function Details({ job, covers }: { job: JobView; covers: JobDetail["covers"] }) {
  const actor = useSession((state) => state.session?.actor ?? null);
  const userId = actor?.userId ?? null;
  const allowed = mayActOn(job, actor);
  const { plan } = job;
  return (
    <section>
      <h2 className={style.head}>{jobDetailCopy.details}</h2>
      <dl className={style.details}>
        <Detail name={fields.type}>{plan === null ? typeName(job) : typeAndLayout(plan)}</Detail>
        <Detail name={fields.covers}>{coversText(covers)}</Detail>
        <Detail name={fields.size}>{formatBytes(job.byteSize)}</Detail>
        <Detail name={fields.batch}>
          <BatchId batchId={job.batchId} />
        </Detail>
        {plan !== null && (
          <>
            <Detail name={fields.dates}>{datesText(plan)}</Detail>
            <Detail name={fields.clock}>{clockText(plan)}</Detail>
            <Detail name={fields.times}>{timesText(plan)}</Detail>
            <Detail name={fields.unit}>{unitText(plan)}</Detail>
            <Detail name={fields.text}>{textText(plan)}</Detail>
          </>
        )}
        <Detail name={fields.source}>{capital(sourceName(job.source, byWhom(job, userId)))}</Detail>
        <Detail name={fields.machine}>{job.machine}</Detail>
        <Detail name={fields.note}>
          {job.note === null && !allowed ? null : <NoteField job={job} allowed={allowed} />}
        </Detail>
      </dl>
      {allowed && isFinal(job.status) && job.word !== "undoing" && <DeleteRecord batchId={job.batchId} />}
    </section>
  );
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  if (children === null) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The batch id, cut in its middle, with a way to copy it whole. */
function BatchId({ batchId }: { batchId: string }) {
  return (
    <span className={style.batch}>
      <span title={batchId}>{cutMiddle(batchId)}</span>
      <CopyButton text={batchId} label={jobDetailCopy.copyBatch} />
    </span>
  );
}

const cutMiddle = (id: string) => (id.length > 16 ? `${id.slice(0, 8)}…${id.slice(-4)}` : id);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
