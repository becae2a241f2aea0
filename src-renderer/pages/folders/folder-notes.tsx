import { CircleAlert } from "lucide-react";
import { say } from "../../../src-shared/catalogue/say";
import type { FolderView } from "../../../src-shared/contract/folders";
import type { WireFailure } from "../../../src-shared/failure";
import { foldersCopy } from "../../copy/folders";
import { lastRunText, lastScanText, nextRunText, scheduleCopy, watchNote } from "../../copy/folder-schedule";
import { sentences } from "../../copy/sentences";
import { Button } from "../../parts/button";
import { Icon } from "../../parts/icon";
import style from "./sentence.module.css";

interface FolderNotesProps {
  readonly folder: FolderView;
  readonly now: number;
  /** Looks through the folder at once; null where that is not allowed. */
  readonly onRunNow: (() => void) | null;
}

/** How often the folder is looked at, when that was last, and the way to have it done now. */
export function FolderNotes({ folder, now, onRunNow }: FolderNotesProps) {
  const scheduled = folder.schedule !== null;
  return (
    <p className={style.note}>
      {scheduled && `${nextRunText(folder, now)} ${lastRunText(folder, now)} `}
      {watchNote(folder)} {!scheduled && lastScanText(folder, now)}
      {scheduled && onRunNow !== null && (
        <>
          {" "}
          <Button variant="link" onClick={onRunNow}>
            {scheduleCopy.runNow}
          </Button>
        </>
      )}
    </p>
  );
}

/** Why what was asked of the folder was refused, where it was asked. */
export function Refused({ failure, onDismiss }: { failure: WireFailure; onDismiss: () => void }) {
  const said = say(failure.code, failure.params);
  return (
    <div className={style.refused} role="alert">
      <Icon icon={CircleAlert} />
      <span>
        {sentences(said.title, said.text, said.remedy)}{" "}
        <Button variant="link" onClick={onDismiss}>
          {foldersCopy.dismiss}
        </Button>
      </span>
    </div>
  );
}
