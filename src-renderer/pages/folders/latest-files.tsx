import { Link } from "wouter";
import type { Arrival } from "../../../src-shared/contract/folders";
import { jobPath } from "../../client/job-path";
import { formatCount } from "../../copy/format-count";
import { formatWhen } from "../../copy/format-time";
import { latestCopy, rowsText, sameContents } from "../../copy/folders";
import { stateWordCopy } from "../../copy/states";
import { classes } from "../../parts/classes";
import { FileName } from "../../parts/file-name";
import { StateIcon } from "../../parts/state-icon";
import { stateLooks } from "../../parts/state-look";
import tone from "../../parts/tone.module.css";
import { useLiveJob } from "../../state/stores";
import style from "./latest-files.module.css";

interface LatestFilesProps {
  readonly latest: readonly Arrival[];
  readonly now: number;
}

/** The files that came last, with what became of each; a click opens the job. */
export function LatestFiles({ latest, now }: LatestFilesProps) {
  return (
    <section aria-labelledby="latest-files" className={style.latest}>
      <h3 id="latest-files" className={style.title}>
        {latestCopy.title}
      </h3>
      {latest.length === 0 ? (
        <p className={style.none}>{latestCopy.none}</p>
      ) : (
        <table className={style.table} aria-labelledby="latest-files">
          <Head />
          <tbody>
            {latest.map((arrival) => (
              <FileRow key={`${arrival.at} ${arrival.filename}`} arrival={arrival} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Head() {
  const { columns } = latestCopy;
  return (
    <>
      <colgroup>
        <col />
        <col className={style.state} />
        <col className={style.rows} />
        <col className={style.when} />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">{columns.file}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.rows}</th>
          <th scope="col">{columns.when}</th>
        </tr>
      </thead>
    </>
  );
}

function FileRow({ arrival, now }: { arrival: Arrival; now: number }) {
  const job = useLiveJob(arrival.job);
  const word = job?.word ?? "already_in";
  const toned = tone[stateLooks[word].tone];
  const rows = job?.processedRows ?? 0;
  return (
    <tr>
      <th scope="row" className={style.file}>
        <span className={style.named}>
          <StateIcon word={word} percent={job?.progress.percent ?? 0} />
          {job === null ? (
            <FileName name={arrival.filename} />
          ) : (
            <Link className={style.link} href={jobPath(job.batchId)}>
              <FileName name={arrival.filename} />
            </Link>
          )}
        </span>
        {arrival.sameAs !== null && <span className={style.second}>{sameContents(arrival.sameAs)}</span>}
        <span className={classes(style.second, style.folded)}>
          <span className={toned}>{stateWordCopy[word]}</span> {rows > 0 && rowsText(rows)}
        </span>
      </th>
      <td className={classes(style.state, toned)}>{stateWordCopy[word]}</td>
      <td className={classes(style.rows, style.number)}>{rows > 0 && formatCount(rows)}</td>
      <td className={classes(style.number, style.faint)}>{formatWhen(arrival.at, now)}</td>
    </tr>
  );
}
