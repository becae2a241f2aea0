import type { JobView } from "../../../src-shared/contract/job-view";
import { formatCount } from "../../copy/format-count";
import { finishedLine, finishedSentence, took } from "../../copy/job-lines";
import { stateWordCopy } from "../../copy/states";
import { Count } from "../../parts/count";
import { StateIcon } from "../../parts/state-icon";
import { StripSolid } from "../../parts/strip";
import style from "./queue-table.module.css";
import { useRow } from "./row-context";
import { ActionCell, IconCell, NameCell, NumberCell, SentenceCell } from "./row-frame";
import { RowMenu } from "./row-menu";
import { WordCell } from "./word-cell";

/** A finished job: its counts, or the sentence that says why there are none. */
export function FinishedCells({ job }: { job: JobView }) {
  const { handlers, now } = useRow();
  const sentence = finishedSentence(job, now);
  return (
    <>
      <IconCell>
        <StateIcon word={job.word} percent={job.progress.percent} />
      </IconCell>
      <NameCell
        batchId={job.batchId}
        name={job.filename}
        line={finishedLine(job)}
        onOpen={() => handlers.open(job.batchId)}
      />
      <WordCell look={job.word} word={stateWordCopy[job.word]}>
        {job.processedRows > 0 && <StripSolid cells={job.cells} />}
      </WordCell>
      {sentence === null ? (
        <Counts job={job} />
      ) : (
        <SentenceCell strong={job.word === "failed" || job.word === "needs_answer"}>{sentence}</SentenceCell>
      )}
      <ActionCell>
        <RowMenu job={job} />
      </ActionCell>
    </>
  );
}

function Counts({ job }: { job: JobView }) {
  const { handlers } = useRow();
  return (
    <>
      <NumberCell>
        <Count value={job.importedRows} />
      </NumberCell>
      <NumberCell className={style.unchanged}>
        <Count value={job.unchangedRows} />
      </NumberCell>
      <NumberCell>
        {job.failedRows === 0 ? (
          <Count value={0} />
        ) : (
          <button
            type="button"
            className={style.failed}
            tabIndex={-1}
            onClick={() => handlers.open(job.batchId)}
          >
            {formatCount(job.failedRows)}
          </button>
        )}
      </NumberCell>
      <NumberCell className={style.took}>{took(job)}</NumberCell>
    </>
  );
}
