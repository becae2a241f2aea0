import { Clock } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import type { Arrival } from "../../../src-shared/contract/folders";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { StateWord } from "../../../src-shared/jobs/state-word";
import { jobPath } from "../../client/job-path";
import { formatCount } from "../../copy/format-count";
import { formatWhen } from "../../copy/format-time";
import { latestCopy, rowsText, sameContents, showMore } from "../../copy/folders";
import { stateWordCopy } from "../../copy/states";
import { Button } from "../../parts/button";
import { classes } from "../../parts/classes";
import { FileName } from "../../parts/file-name";
import { Icon } from "../../parts/icon";
import { StateIcon } from "../../parts/state-icon";
import { stateLooks } from "../../parts/state-look";
import tone from "../../parts/tone.module.css";
import { useLiveJob } from "../../state/stores";
import style from "./latest-files.module.css";

/** So many are shown at first. */
const FIRST = 8;

interface LatestFilesProps {
  readonly latest: readonly Arrival[];
  readonly now: number;
}

/** The files that came last, with what became of each; a click opens the job. */
export function LatestFiles({ latest, now }: LatestFilesProps) {
  const [all, setAll] = useState(false);
  const shown = all ? latest : latest.slice(0, FIRST);
  const more = latest.length - shown.length;
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
            {shown.map((arrival) => (
              <FileRow key={`${arrival.at} ${arrival.filename}`} arrival={arrival} now={now} />
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && (
        <Button variant="link" className={style.more} onClick={() => setAll(true)}>
          {showMore(more)}
        </Button>
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
  const word = wordOf(arrival, job);
  const toned = tone[word === null ? "idle" : stateLooks[word].tone];
  const said = word === null ? latestCopy.unknown : stateWordCopy[word];
  // The rows of a file whose bytes were in already are the other's.
  const rows = arrival.sameAs === null ? (job?.processedRows ?? 0) : 0;
  return (
    <tr>
      <th scope="row" className={style.file}>
        <span className={style.named}>
          {word === null ? (
            <Icon icon={Clock} className={toned} />
          ) : (
            <StateIcon word={word} percent={job?.progress.percent ?? 0} />
          )}
          <Name filename={arrival.filename} job={job} />
        </span>
        {arrival.sameAs !== null && <span className={style.second}>{sameContents(arrival.sameAs)}</span>}
        <span className={classes(style.second, style.folded)}>
          <span className={toned}>{said}</span> {rows > 0 && rowsText(rows)}
        </span>
      </th>
      <td className={classes(style.state, toned)}>{said}</td>
      <td className={classes(style.rows, style.number)}>{rows > 0 && formatCount(rows)}</td>
      <td className={classes(style.number, style.faint)}>{formatWhen(arrival.at, now)}</td>
    </tr>
  );
}

function Name({ filename, job }: { filename: string; job: JobView | null }) {
  if (job === null) return <FileName name={filename} />;
  return (
    <Link className={style.link} href={jobPath(job.batchId)}>
      <FileName name={filename} />
    </Link>
  );
}

/** What became of a file: of bytes that are out again, that; null while its job is not known. */
function wordOf({ sameAs }: Arrival, job: JobView | null): StateWord | null {
  if (sameAs !== null && job?.word !== "undone" && job?.word !== "undoing") return "already_in";
  return job?.word ?? null;
}
