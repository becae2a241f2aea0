import type { JobView } from "../../../src-shared/contract/job-view";
import { cellName, failedNote, firstLine, jobDetailCopy } from "../../copy/job-detail";
import { CELLS } from "../../../src-shared/jobs/strip-cells";
import { StripFull } from "../../parts/strip-full";
import style from "./file-strip.module.css";
import { stripLabels } from "./strip-labels";

interface FileStripProps {
  readonly job: JobView;
  /** How many rows failed in each red cell, where that is known. */
  readonly failedIn: ReadonlyMap<number, number>;
  readonly selected: number | null;
  readonly onSelect: (cell: number | null) => void;
}

/** So many cells at the start and the end of the strip have no room for a caption beside a label. */
const START = 4;
const END = 6;

/** The file from its first byte to its last. A click on a cell keeps the problems of that part. */
export function FileStrip({ job, failedIn, selected, onSelect }: FileStripProps) {
  const labels = stripLabels(failedIn);
  const first = labels[0];
  const last = labels.at(-1);
  return (
    <div className={style.strip}>
      <StripFull
        cells={job.cells}
        live={job.status === "processing"}
        label={jobDetailCopy.strip}
        cellLabel={(cell, look) => cellName(cell, look, failedIn.get(cell))}
        selected={selected}
        onSelect={onSelect}
      />
      <div className={style.axis}>
        {job.plan !== null && !(first !== undefined && first.cell < START) && (
          <span className={style.start}>{firstLine(job.plan.headerLine)}</span>
        )}
        {labels.map(({ cell, failed }) => (
          <span
            key={cell}
            className={style.failed}
            style={cell > CELLS - START ? { right: 0 } : { left: `${(cell / CELLS) * 100}%` }}
          >
            {failedNote(failed)}
          </span>
        ))}
        {!(last !== undefined && last.cell >= CELLS - END) && (
          <span className={style.end}>{jobDetailCopy.fileEnd}</span>
        )}
      </div>
    </div>
  );
}
