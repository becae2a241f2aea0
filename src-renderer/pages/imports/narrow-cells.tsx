import type { JobView } from "../../../src-shared/contract/job-view";
import type { StateWord } from "../../../src-shared/jobs/state-word";
import { leftAloneSentence, shortFact, spooledSentence, waitingSentence } from "../../copy/job-lines";
import { stateWordCopy } from "../../copy/states";
import { FileName } from "../../parts/file-name";
import { StateIcon } from "../../parts/state-icon";
import { stateLooks } from "../../parts/state-look";
import { StripLive } from "../../parts/strip";
import tone from "../../parts/tone.module.css";
import type { QueueRow } from "../../state/queue-sections";
import { CancelButton } from "./cancel-button";
import { DismissButton } from "./dismiss-button";
import { MoveMenu } from "./move-menu";
import style from "./queue-table.module.css";
import { useRow } from "./row-context";
import { ActionCell, IconCell } from "./row-frame";
import { RowMenu } from "./row-menu";

type JobRow = Extract<QueueRow, { job: JobView }>;

/** A job in two lines, for a window under 640 px: its name, then its word and what there is to say of it. */
export function NarrowJobCells({ row }: { row: JobRow }) {
  const { handlers, away, now } = useRow();
  const { job } = row;
  const fact = row.kind === "waiting" ? waitingSentence(job, away, now) : shortFact(job, now);
  const word: StateWord = away && row.kind === "waiting" ? "waiting" : job.word;
  const over = row.kind === "finished";
  return (
    <>
      <IconCell>
        <StateIcon word={word} percent={job.progress.percent} />
      </IconCell>
      <td role="cell" colSpan={6} className={style.facts}>
        <button type="button" className={style.name} tabIndex={-1} onClick={() => handlers.open(job.batchId)}>
          <FileName name={job.filename} />
        </button>
        <p>
          <span className={tone[stateLooks[word].tone]}>{stateWordCopy[word]}</span> {fact}
        </p>
        {row.kind === "importing" && <StripLive cells={job.cells} />}
      </td>
      <ActionCell>
        <span className={style.actions}>
          {row.kind === "waiting" && <MoveMenu batchId={job.batchId} name={job.filename} />}
          {over ? <RowMenu job={job} /> : <CancelButton batchId={job.batchId} name={job.filename} />}
        </span>
      </ActionCell>
    </>
  );
}

/** The same for a file that has no job: kept on this computer, or left alone. */
export function NarrowFileCells({ row }: { row: Exclude<QueueRow, JobRow> }) {
  const spooled = row.kind === "spooled";
  return (
    <>
      <IconCell>
        <StateIcon word={spooled ? "waiting" : "failed"} />
      </IconCell>
      <td role="cell" colSpan={6} className={style.facts}>
        <FileName name={spooled ? row.entry.filename : row.file.filename} />
        <p>
          {spooled
            ? spooledSentence(row.entry)
            : leftAloneSentence(row.file.filename, row.file.failure.code, row.file.failure.params)}
        </p>
      </td>
      <ActionCell>
        {spooled ? (
          <CancelButton batchId={row.key} name={row.entry.filename} />
        ) : (
          <DismissButton rowKey={row.key} name={row.file.filename} />
        )}
      </ActionCell>
    </>
  );
}
