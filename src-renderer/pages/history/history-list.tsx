import type { JobView } from "../../../src-shared/contract/job-view";
import { dayHeading, narrowText } from "../../copy/history";
import { stateWordCopy } from "../../copy/states";
import { formatClock, timeOf } from "../../copy/format-time";
import { Checkbox } from "../../parts/checkbox";
import { classes } from "../../parts/classes";
import { FileName } from "../../parts/file-name";
import { StateIcon } from "../../parts/state-icon";
import { stateLooks } from "../../parts/state-look";
import { StripLive } from "../../parts/strip";
import type { Ticks } from "../../parts/ticks";
import tone from "../../parts/tone.module.css";
import type { HistoryClock } from "./history-columns";
import { JobLink } from "./job-link";
import style from "./history-list.module.css";

interface HistoryListProps {
  readonly jobs: readonly JobView[];
  readonly clock: HistoryClock;
  readonly ticks: Ticks<JobView> | undefined;
}

/** The jobs of one page in two lines each, under the day they came: what there is room for in a narrow window. */
export function HistoryList({ jobs, clock, ticks }: HistoryListProps) {
  return daysOf(jobs, clock.now).map((day) => (
    <section key={day.key}>
      <h2 className={style.day}>
        {day.name} {day.date !== "" && <span>{day.date}</span>}
      </h2>
      <ul>
        {day.jobs.map((job) => (
          <li key={job.batchId} className={classes(style.row, ticks?.isTicked(job) === true && style.ticked)}>
            {ticks !== undefined && (
              <Checkbox
                bare
                label={ticks.label(job)}
                checked={ticks.isTicked(job)}
                onChange={() => ticks.onTick(job, false)}
              />
            )}
            <Entry job={job} clock={clock} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Entry({ job, clock }: { job: JobView; clock: HistoryClock }) {
  const live = job.word === "importing" || job.word === "stopping";
  return (
    <JobLink job={job} tabStop>
      <span className={style.entry}>
        <span className={style.icon}>
          <StateIcon word={job.word} percent={job.progress.percent} />
        </span>
        <span className={style.lines}>
          <span className={style.file}>
            <FileName name={job.filename} />
          </span>
          <span className={style.said}>
            <span className={tone[stateLooks[job.word].tone]}>{stateWordCopy[job.word]}</span>
            <span className={style.text}>{narrowText(job, clock.now, clock.place(job))}</span>
          </span>
          {live && <StripLive cells={job.cells} />}
        </span>
        {!live && <time className={classes(style.time)}>{formatClock(job.completedAt ?? job.queuedAt)}</time>}
      </span>
    </JobLink>
  );
}

interface Day {
  readonly key: string;
  readonly name: string;
  readonly date: string;
  readonly jobs: JobView[];
}

/** Jobs under the day they were queued, which is the order they come in. */
function daysOf(jobs: readonly JobView[], now: number): readonly Day[] {
  const days: Day[] = [];
  for (const job of jobs) {
    const { name, date } = dayHeading(timeOf(job.queuedAt), now);
    const last = days.at(-1);
    if (last?.name === name) last.jobs.push(job);
    else days.push({ key: job.batchId, name, date, jobs: [job] });
  }
  return days;
}
