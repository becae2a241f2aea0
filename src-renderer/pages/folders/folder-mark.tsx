import type { FolderView } from "../../../src-shared/contract/folders";
import { folderStateCopy } from "../../copy/folders";
import { classes } from "../../parts/classes";
import { Icon } from "../../parts/icon";
import { ProgressRing } from "../../parts/progress-ring";
import mark from "../../parts/state-mark.module.css";
import tone from "../../parts/tone.module.css";
import { folderLooks } from "./folder-look";

interface FolderMarkProps {
  readonly state: FolderView["state"];
  /** 0 to 100, of what is being imported from it. */
  readonly percent: number;
}

/** A folder's state: icon, word, and colour third. */
export function FolderMark({ state, percent }: FolderMarkProps) {
  const look = folderLooks[state];
  return (
    <span className={classes(mark.mark, tone[look.tone])}>
      {look.icon === null ? <ProgressRing percent={percent} /> : <Icon icon={look.icon} />}
      <span>{folderStateCopy[state]}</span>
    </span>
  );
}
