import { CloudOff } from "lucide-react";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import { formatCount } from "../../copy/format-count";
import { sidebarCopy } from "../../copy/sidebar";
import { classes } from "../../parts/classes";
import { Icon } from "../../parts/icon";
import { ProgressRing } from "../../parts/progress-ring";
import tone from "../../parts/tone.module.css";
import { useQueue } from "../../state/stores";
import { allWaiting, overallPercent } from "../../state/queue-sections";
import style from "./sidebar.module.css";

/** How many files are being imported, with their progress; out of reach, how many wait. */
export function ImportsBadge() {
  const view = useQueue((state) => state.view);
  if (view === null) return null;
  return view.store.state === "away" ? <Waiting view={view} /> : <Importing view={view} />;
}

function Waiting({ view }: { view: QueueView }) {
  const count = allWaiting(view);
  if (count === 0) return null;
  return (
    <span className={classes(style.badge, tone.wait)} title={sidebarCopy.waiting(count)}>
      <Icon icon={CloudOff} small />
      <span aria-hidden="true">{formatCount(count)}</span>
      <span className="sr-only">{sidebarCopy.waiting(count)}</span>
    </span>
  );
}

function Importing({ view }: { view: QueueView }) {
  const count = view.importing.length;
  if (count === 0) return null;
  return (
    <span className={classes(style.badge, tone.run)} title={sidebarCopy.importing(count)}>
      <ProgressRing percent={overallPercent(view.importing)} />
      <span aria-hidden="true">{formatCount(count)}</span>
      <span className="sr-only">{sidebarCopy.importing(count)}</span>
    </span>
  );
}
