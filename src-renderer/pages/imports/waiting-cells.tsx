import type { JobView } from "../../../src-shared/contract/job-view";
import type { SpoolEntryView } from "../../../src-shared/contract/queue-view";
import type { StateWord } from "../../../src-shared/jobs/state-word";
import {
  placeInLine,
  spooledLine,
  spooledSentence,
  waitingLine,
  waitingSentence,
} from "../../copy/job-lines";
import { stateWordCopy } from "../../copy/states";
import { StateIcon } from "../../parts/state-icon";
import { StripSolid } from "../../parts/strip";
import { useNow } from "../../parts/use-now";
import { CancelButton } from "./cancel-button";
import { MoveMenu } from "./move-menu";
import style from "./queue-table.module.css";
import { useRow } from "./row-context";
import { ActionCell, IconCell, NameCell, SentenceCell } from "./row-frame";
import { RowGrip } from "./row-grip";
import { WordCell } from "./word-cell";

/** A job that waits for its turn, for its next try, or for the store. */
export function WaitingCells({ job, place }: { job: JobView; place: number | null }) {
  const { handlers, away, userId } = useRow();
  const now = useNow(1000, job.word === "trying_again");
  // On its own machine's account it is not next, whatever its place in line.
  const stuck = away || job.waitingOn !== null;
  const word: StateWord = stuck ? "waiting" : job.word;
  // Waiting for the same bytes is a place in line, not a store out of reach: it shows the clock.
  const look: StateWord = !stuck && job.word === "waiting" ? "queued" : word;
  return (
    <>
      <IconCell>
        <RowGrip batchId={job.batchId} />
        <StateIcon word={look} percent={job.progress.percent} />
      </IconCell>
      <NameCell
        batchId={job.batchId}
        name={job.filename}
        line={waitingLine(job, userId)}
        onOpen={() => handlers.open(job.batchId)}
      />
      <WordCell look={look} word={place === null || stuck ? stateWordCopy[word] : placeInLine(place)}>
        {job.processedRows > 0 && <StripSolid cells={job.cells} />}
      </WordCell>
      <SentenceCell>{waitingSentence(job, away, now)}</SentenceCell>
      <ActionCell>
        <span className={style.actions}>
          <MoveMenu batchId={job.batchId} name={job.filename} />
          {job.word !== "stopping" && <CancelButton batchId={job.batchId} name={job.filename} />}
        </span>
      </ActionCell>
    </>
  );
}

/** A file that is safe on this computer and that the store does not know yet. */
export function SpooledCells({ entry }: { entry: SpoolEntryView }) {
  const { away } = useRow();
  const look: StateWord = away ? "waiting" : "queued";
  return (
    <>
      <IconCell>
        <StateIcon word={look} />
      </IconCell>
      <NameCell batchId={entry.batchId} name={entry.filename} line={spooledLine(entry)} />
      <WordCell look={look} word={stateWordCopy[look]} />
      <SentenceCell>{spooledSentence(entry)}</SentenceCell>
      <ActionCell>
        <CancelButton batchId={entry.batchId} name={entry.filename} />
      </ActionCell>
    </>
  );
}
