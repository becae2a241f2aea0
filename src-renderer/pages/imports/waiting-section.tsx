import { useState } from "react";
import { importsCopy } from "../../copy/imports";
import { Button } from "../../parts/button";
import type { QueueRow } from "../../state/queue-sections";
import { QueueTable } from "./queue-table";
import style from "./waiting-section.module.css";

/** Above so many the rest is folded away. */
const SHOWN = 50;

interface WaitingSectionProps {
  readonly rows: readonly QueueRow[];
  /** All that wait: more than the rows, where not all were sent along. */
  readonly count: number;
  readonly away: boolean;
}

/** What waits: for its turn, for its next try, or for the store. */
export function WaitingSection({ rows, count, away }: WaitingSectionProps) {
  const [unfolded, setUnfolded] = useState(false);
  if (count === 0) return null;
  const shown = unfolded ? rows : rows.slice(0, SHOWN);
  return (
    <>
      <QueueTable
        id="waiting"
        title={importsCopy.waiting}
        note={away ? importsCopy.waitingKept(count) : importsCopy.waitingNote(count)}
        rows={shown}
        rowCount={count}
      />
      {shown.length < count && (
        <p className={style.more}>
          {unfolded
            ? importsCopy.notListed(count - shown.length)
            : importsCopy.moreWaiting(count - shown.length)}{" "}
          {!unfolded && (
            <Button variant="link" onClick={() => setUnfolded(true)}>
              {importsCopy.show}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
