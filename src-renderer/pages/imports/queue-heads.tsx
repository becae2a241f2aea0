import type { ReactNode } from "react";
import { importsCopy } from "../../copy/imports";
import { classes } from "../../parts/classes";
import style from "./queue-table.module.css";

interface QueueHeadsProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly shown: boolean;
  readonly end: ReactNode;
}

/** The section's title is the head of its file column; the other heads are seen only where numbers move. */
export function QueueHeads({ id, title, note, shown, end }: QueueHeadsProps) {
  const { columns } = importsCopy;
  const hidden = shown ? undefined : "sr-only";
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1} className={shown ? style.heads : style.head}>
        <th role="columnheader" className="sr-only">
          {columns.state}
        </th>
        <th role="columnheader" className={style.titled}>
          <h2 id={id} className={style.title}>
            {title}
          </h2>
          {note !== undefined && <span>{note}</span>}
        </th>
        <th role="columnheader" className={hidden}>
          {columns.rows}
        </th>
        <th role="columnheader" className={classes(hidden, style.number)}>
          {columns.imported}
        </th>
        <th role="columnheader" className={classes(hidden, style.number, style.unchanged)}>
          {columns.unchanged}
        </th>
        <th role="columnheader" className={classes(hidden, style.number)}>
          {columns.failed}
        </th>
        <th role="columnheader" className={classes(hidden, style.number)}>
          {shown ? columns.timeLeft : columns.took}
        </th>
        <th role="columnheader" className={end === undefined ? "sr-only" : style.end}>
          <span className="sr-only">{columns.actions}</span>
          {end}
        </th>
      </tr>
    </thead>
  );
}
