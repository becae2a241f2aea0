import { ArrowDownToLine, Ban, CircleCheck, CircleHelp, OctagonX, Play, RotateCw } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { Attempt } from "../../../src-shared/jobs/problem";
import { jobMoments, type JobMoment } from "../../copy/attempts";
import { formatClockSeconds } from "../../copy/format-time";
import { jobDetailCopy } from "../../copy/job-detail";
import { classes } from "../../parts/classes";
import { Icon } from "../../parts/icon";
import type { Tone } from "../../parts/state-look";
import tones from "../../parts/tone.module.css";
import { useSession } from "../../state/stores";
import style from "./aside.module.css";

const looks: Readonly<Record<JobMoment["kind"], { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  finished: { icon: CircleCheck, tone: "ok" },
  failed: { icon: OctagonX, tone: "bad" },
  asked: { icon: CircleHelp, tone: "warn" },
  cancelled: { icon: Ban, tone: "idle" },
  stopped: { icon: RotateCw, tone: "warn" },
  started: { icon: Play, tone: "run" },
  came: { icon: ArrowDownToLine, tone: "idle" },
};

/** What happened to the job, newest first. */
export function Moments({ job, attempts }: { job: JobView; attempts: readonly Attempt[] }) {
  const userId = useSession((state) => state.session?.actor.userId ?? null);
  const moments = jobMoments(job, attempts, userId);
  return (
    <section>
      <h2 className={style.head}>{jobDetailCopy.attempts}</h2>
      <ol className={style.moments}>
        {moments.map((moment, i) => (
          <li key={moments.length - i}>
            <span className={classes(style.mark, tones[looks[moment.kind].tone])}>
              <Icon icon={looks[moment.kind].icon} />
            </span>
            <div>
              <div className={style.line}>
                <b>{moment.title}</b>
                <time>{formatClockSeconds(moment.at)}</time>
              </div>
              {moment.text !== null && <p>{moment.text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
