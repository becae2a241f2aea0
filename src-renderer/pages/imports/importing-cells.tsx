import type { JobView } from "../../../src-shared/contract/job-view";
import { importingLine, progressText, rowsDone, timeLeft } from "../../copy/job-lines";
import { Count } from "../../parts/count";
import { StateIcon } from "../../parts/state-icon";
import { StripLive } from "../../parts/strip";
import { CancelButton } from "./cancel-button";
import style from "./queue-table.module.css";
import { useRow } from "./row-context";
import { ActionCell, IconCell, NameCell, NumberCell } from "./row-frame";
import { stateWordCopy } from "../../copy/states";

/** A row that is moving: ring, strip, counts, time left over rows a second. */
export function ImportingCells({ job }: { job: JobView }) {
  const { handlers, userId } = useRow();
  const { left, rate } = timeLeft(job);
  const stopping = job.word === "stopping";
  return (
    <>
      <IconCell>
        <StateIcon
          word={job.word}
          percent={job.progress.percent}
          valueText={progressText(job)}
          label={job.filename}
        />
      </IconCell>
      <NameCell
        batchId={job.batchId}
        name={job.filename}
        line={importingLine(job, userId)}
        onOpen={() => handlers.open(job.batchId)}
      />
      <td role="cell" className={style.progress}>
        <StripLive cells={job.cells} />
        <span className={style.line}>{rowsDone(job)}</span>
      </td>
      <NumberCell>
        <Count value={job.importedRows} />
      </NumberCell>
      <NumberCell className={style.unchanged}>
        <Count value={job.unchangedRows} />
      </NumberCell>
      <NumberCell>
        <Count value={job.failedRows} failed />
      </NumberCell>
      <NumberCell className={style.time}>
        {stopping ? stateWordCopy.stopping : left}
        {!stopping && rate !== "" && <span className={style.line}>{rate}</span>}
      </NumberCell>
      <ActionCell>{!stopping && <CancelButton batchId={job.batchId} name={job.filename} />}</ActionCell>
    </>
  );
}
