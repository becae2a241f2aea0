import type { ReactNode } from "react";
import { classes } from "../../parts/classes";
import { NARROW, useMedia } from "../../parts/use-media";
import { useVirtualRows } from "../../parts/virtual-rows";
import type { QueueRow } from "../../state/queue-sections";
import { FinishedCells } from "./finished-cells";
import { ImportingCells } from "./importing-cells";
import { LeftAloneCells } from "./left-alone-cells";
import { NarrowFileCells, NarrowJobCells } from "./narrow-cells";
import { QueueHeads } from "./queue-heads";
import style from "./queue-table.module.css";
import { useRow } from "./row-context";
import type { RowDrag } from "./use-row-drag";
import { SpooledCells, WaitingCells } from "./waiting-cells";

interface QueueTableProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly QueueRow[];
  /** Rows there are in all, where not all are shown. */
  readonly rowCount?: number;
  /** Column heads in sight: where the numbers move. */
  readonly heads?: boolean;
  /** At the right of the title. */
  readonly end?: ReactNode;
}

const ROW_PX = { importing: 56, waiting: 40, spooled: 40, finished: 40, left_alone: 40 } as const;

/** One section of the queue as a table: only the rows near the view are in the document. */
export function QueueTable({ id, title, note, rows, rowCount, heads = false, end }: QueueTableProps) {
  const { current, drag } = useRow();
  const { ref, virtual, items, gaps, after } = useVirtualRows({
    count: rows.length,
    rowKey: (i) => rows[i]?.key ?? i,
    rowHeight: ROW_PX[rows[0]?.kind ?? "finished"],
    keep: rows.findIndex((row) => row.key === current),
  });
  return (
    <table
      ref={ref}
      role="table"
      className={style.table}
      aria-labelledby={id}
      aria-rowcount={(rowCount ?? rows.length) + 1}
    >
      <QueueHeads id={id} title={title} shown={heads} {...(note !== undefined && { note })} end={end} />
      <tbody role="rowgroup">
        {items.map((item, i) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <Placed key={item.key} gap={gaps[i] ?? 0}>
              <tr
                ref={virtual.measureElement}
                role="row"
                data-index={item.index}
                data-row={row.key}
                className={classes(
                  style.row,
                  row.kind === "importing" && style.live,
                  drag !== null && dragLook(drag, row.key),
                )}
                aria-rowindex={item.index + 2}
                tabIndex={row.key === current ? 0 : -1}
              >
                <Cells row={row} />
              </tr>
            </Placed>
          );
        })}
        <Space height={after} />
      </tbody>
    </table>
  );
}

/** The row that is dragged, and the line at the edge where it would go. */
function dragLook({ key, before, behind }: RowDrag, row: string): string | undefined {
  if (row === key) return style.dragged;
  if (behind !== null) return row === behind ? style.dropBehind : undefined;
  return row === before ? style.dropBefore : undefined;
}

function Placed({ gap, children }: { gap: number; children: ReactNode }) {
  return (
    <>
      <Space height={gap} />
      {children}
    </>
  );
}

function Space({ height }: { height: number }) {
  return height < 1 ? null : <tr aria-hidden="true" className={style.space} style={{ height }} />;
}

function Cells({ row }: { row: QueueRow }) {
  const narrow = useMedia(NARROW);
  if (narrow) return "job" in row ? <NarrowJobCells row={row} /> : <NarrowFileCells row={row} />;
  switch (row.kind) {
    case "importing":
      return <ImportingCells job={row.job} />;
    case "waiting":
      return <WaitingCells job={row.job} place={row.place} />;
    case "spooled":
      return <SpooledCells entry={row.entry} />;
    case "finished":
      return <FinishedCells job={row.job} />;
    case "left_alone":
      return <LeftAloneCells file={row.file} />;
  }
}
