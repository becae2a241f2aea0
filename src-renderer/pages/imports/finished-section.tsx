import { Link } from "wouter";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import { importsCopy } from "../../copy/imports";
import type { QueueSections } from "../../state/queue-sections";
import style from "./finished-section.module.css";
import { QueueTable } from "./queue-table";

interface FinishedSectionProps {
  readonly view: QueueView;
  readonly sections: QueueSections;
}

/** What was finished today, newest first; and that nothing waits, where nothing does. */
export function FinishedSection({ view, sections }: FinishedSectionProps) {
  const idle = view.everImported && sections.importing.length === 0 && sections.waitingCount === 0;
  return (
    <>
      {idle && <p className={style.idle}>{importsCopy.nothingWaiting(view.finishedCount)}</p>}
      {sections.finished.length > 0 && (
        <QueueTable
          id="finished"
          title={importsCopy.finished}
          note={importsCopy.finishedNote(view.finishedCount, view.finishedRows)}
          rows={sections.finished}
          rowCount={view.finishedCount}
          end={<Link href="/history">{importsCopy.allInHistory}</Link>}
        />
      )}
    </>
  );
}
