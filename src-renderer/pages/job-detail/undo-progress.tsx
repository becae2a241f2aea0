import { OctagonX } from "lucide-react";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { JobDetail } from "../../../src-shared/contract/jobs";
import type { WireFailure } from "../../../src-shared/failure";
import { failureNotice } from "../../copy/job-detail";
import { undoCopy, undoPercent, undoValueText, whyStopped } from "../../copy/undo";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { ProgressBar } from "../../parts/progress-bar";
import { mayActOn } from "../../state/may-act-on";
import { useSession } from "../../state/stores";
import type { UndoState } from "../../state/undo-store";
import style from "./job-detail.module.css";

interface UndoProgressProps {
  readonly job: JobView;
  readonly undo: JobDetail["undo"];
  readonly control: Pick<UndoState, "undo" | "failure">;
}

/** How far an undo is; or why it stopped, and the way on for those who may. */
export function UndoProgress({ job, undo, control }: UndoProgressProps) {
  const may = useSession((state) => mayActOn(job, state.session?.actor ?? null));
  // That it could not be tried again says more than why it stopped before.
  const failure = control.failure ?? whyStopped(undo);
  if (failure !== null)
    return (
      <div className={style.undoing}>
        <Stopped failure={failure} onAgain={may ? () => void control.undo() : null} />
      </div>
    );
  if (undo === null) return null;
  return (
    <div className={style.undoing}>
      <ProgressBar
        percent={undoPercent(undo)}
        label={undoCopy.progress(job.filename)}
        valueText={undoValueText(undo)}
      />
    </div>
  );
}

function Stopped({ failure, onAgain }: { failure: WireFailure; onAgain: (() => void) | null }) {
  const { title, text } = failureNotice(failure.code, failure.params);
  const action = onAgain !== null && (
    <Button variant="link" onClick={onAgain}>
      {undoCopy.again}
    </Button>
  );
  return (
    <Notice tone="bad" icon={OctagonX} title={title} action={action}>
      {text}
    </Notice>
  );
}
