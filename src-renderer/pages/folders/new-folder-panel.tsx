import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { say } from "../../../src-shared/catalogue/say";
import type { WireFailure } from "../../../src-shared/failure";
import type { Args } from "../../../src-shared/contract/contract";
import { foldersCopy, newFolderCopy } from "../../copy/folders";
import { watchNote } from "../../copy/folder-schedule";
import { sentences } from "../../copy/sentences";
import { Button } from "../../parts/button";
import { FileName } from "../../parts/file-name";
import { Notice } from "../../parts/notice";
import type { NewFolder } from "../../state/new-folder-store";
import style from "./new-folder-panel.module.css";

interface NewFolderPanelProps {
  readonly chosen: NewFolder;
  readonly failure: WireFailure | null;
  readonly busy: boolean;
  readonly onStart: (existing: Args<"folders.add">["existing"]) => void;
  readonly onCancel: () => void;
}

/** A folder that was chosen: what is there now, and what becomes of it. */
export function NewFolderPanel({ chosen, failure, busy, onStart, onCancel }: NewFolderPanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [chosen.folderId]);
  return (
    <section className={style.panel} aria-label={newFolderCopy.label}>
      <h2 className={style.name} tabIndex={-1} ref={title}>
        {chosen.name}
      </h2>
      <p className={style.path}>
        <FileName name={chosen.path} />
      </p>
      <p className={style.there}>
        {chosen.files === 0 ? newFolderCopy.nothing : newFolderCopy.there(chosen.files)}
      </p>
      <p className={style.note}>{watchNote({ schedule: null, polling: chosen.polling })}</p>
      {failure !== null && <NotWatched failure={failure} />}
      <div className={style.actions}>
        {chosen.files === 0 ? (
          <Button variant="primary" disabled={busy} onClick={() => onStart("import")}>
            {newFolderCopy.start}
          </Button>
        ) : (
          <>
            <Button variant="primary" disabled={busy} onClick={() => onStart("import")}>
              {newFolderCopy.importThem}
            </Button>
            <Button disabled={busy} onClick={() => onStart("skip")}>
              {newFolderCopy.onlyNew}
            </Button>
          </>
        )}
        <Button variant="quiet" onClick={onCancel}>
          {newFolderCopy.cancel}
        </Button>
      </div>
    </section>
  );
}

/** Why a folder that was chosen cannot be watched. */
export function NotWatched({ failure, onDismiss }: { failure: WireFailure; onDismiss?: () => void }) {
  const said = say(failure.code, failure.params);
  return (
    <div role="alert">
      <Notice
        tone="bad"
        icon={CircleAlert}
        title={`${said.title}.`}
        action={
          onDismiss && (
            <Button variant="link" onClick={onDismiss}>
              {foldersCopy.dismiss}
            </Button>
          )
        }
      >
        {sentences(said.text, said.remedy)}
      </Notice>
    </div>
  );
}
