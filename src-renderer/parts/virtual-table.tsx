import { Fragment, useEffect, useEffectEvent, useState } from "react";
import type { Key, KeyboardEvent, ReactNode } from "react";
import { classes } from "./classes";
import { TickCell, tickByModifier, TickHead, type Ticks } from "./ticks";
import { useVirtualRows } from "./virtual-rows";
import style from "./virtual-table.module.css";

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  /** A CSS width; the columns without one share the rest. */
  readonly width?: string;
  /** Numbers stand right, in figures of one width. */
  readonly number?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** Class of its cells and head: to drop a column at a width, or to set raw text. */
  readonly className?: string | undefined;
}

interface VirtualTableProps<Row> {
  /** Names the table for a screen reader. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  /** Rows there are in all, where only the first are loaded. */
  readonly rowCount?: number;
  /** Height of a row in px at the normal text size. */
  readonly rowHeight?: number;
  readonly selected?: Key | null;
  readonly onSelect?: (row: Row) => void;
  /** Rows can be ticked, several at a time; `selected` is then where the cursor is. */
  readonly ticks?: Ticks<Row>;
  /** Enter or a double click. */
  readonly onOpen?: (row: Row) => void;
  /** Opens below the selected row, over its full width. */
  readonly detail?: (row: Row) => ReactNode;
}

/** A real table of any length: only the rows near the view are in the document, and all are counted. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { columns, rows, rowKey, rowHeight = 30, selected = null, label, ticks } = props;
  const [focused, setFocused] = useState<number | null>(null);
  const { ref, virtual, items, gaps, after } = useVirtualRows({
    count: rows.length,
    rowKey: (i) => rowKeyAt(rows, i, rowKey),
    rowHeight,
    keep: focused,
  });
  useSelectedInSight(props, virtual);
  return (
    <table
      ref={ref}
      className={style.table}
      aria-label={label}
      aria-rowcount={(props.rowCount ?? rows.length) + 1}
      onBlur={() => setFocused(null)}
    >
      <Head columns={columns} ticks={ticks} />
      {items.map((item, i) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        return (
          <Fragment key={item.key}>
            <Gap height={gaps[i] ?? 0} />
            <tbody ref={virtual.measureElement} data-index={item.index}>
              <TableRow
                {...props}
                row={row}
                index={item.index}
                reachable={selected === null ? item.index === 0 : rowKey(row) === selected}
                onFocus={() => setFocused(item.index)}
              />
            </tbody>
          </Fragment>
        );
      })}
      <Gap height={after} />
    </table>
  );
}

interface Rows {
  readonly elementsCache: ReadonlyMap<Key, Element>;
  readonly scrollToIndex: (index: number, options: { align: "auto" }) => void;
}

/**
 * A row that is selected otherwise than by pointing at it may be out of sight, and then not even in the document. What
 * opens below a row that is there is not measured yet: the document itself knows how far it reaches.
 */
function useSelectedInSight<Row>(
  { rows, rowKey, selected = null }: VirtualTableProps<Row>,
  { elementsCache, scrollToIndex }: Rows,
): void {
  const show = useEffectEvent(() => {
    const at = rows.findIndex((row) => rowKey(row) === selected);
    const there = selected === null ? undefined : elementsCache.get(selected);
    if (there?.isConnected === true) there.scrollIntoView({ block: "nearest" });
    else if (at >= 0) scrollToIndex(at, { align: "auto" });
  });
  useEffect(() => {
    if (selected !== null) show();
  }, [selected]);
}

function rowKeyAt<Row>(rows: readonly Row[], index: number, rowKey: (row: Row) => Key): Key {
  const row = rows[index];
  return row === undefined ? index : rowKey(row);
}

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly ticks: Ticks<Row> | undefined;
}

function Head<Row>({ columns, ticks }: HeadProps<Row>) {
  return (
    <>
      <colgroup>
        {ticks !== undefined && <col className={style.tick} />}
        {columns.map((column) => (
          <col key={column.key} className={column.className} style={{ width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {ticks !== undefined && <TickHead {...ticks} />}
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={classes(column.number === true && style.number, column.className)}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** The height of the rows that are not there. */
export function Gap({ height }: { height: number }) {
  if (height < 1) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td className={style.gap} style={{ height }} />
      </tr>
    </tbody>
  );
}

interface TableRowProps<Row> extends VirtualTableProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly reachable: boolean;
  readonly onFocus: () => void;
}

function TableRow<Row>({ row, index, reachable, onFocus, ...table }: TableRowProps<Row>) {
  const { ticks } = table;
  const isSelected = table.selected !== undefined && table.rowKey(row) === table.selected;
  const isTicked = ticks?.isTicked(row) ?? false;
  // Beside ticked rows the cursor is told by the focus alone: else it would look ticked.
  const isMarked = isTicked || (isSelected && (ticks?.every ?? "none") === "none");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.key !== "Enter") return;
    event.preventDefault();
    (table.onOpen ?? table.onSelect)?.(row);
  };
  return (
    <>
      <tr
        className={classes(isMarked && style.selected)}
        aria-rowindex={index + 2}
        aria-selected={table.onSelect === undefined ? undefined : ticks === undefined ? isSelected : isTicked}
        aria-current={ticks !== undefined && isSelected ? true : undefined}
        tabIndex={table.onSelect === undefined ? undefined : reachable ? 0 : -1}
        data-row={table.rowKey(row)}
        onFocus={onFocus}
        onClick={() => table.onSelect?.(row)}
        onDoubleClick={() => table.onOpen?.(row)}
        onKeyDown={onKeyDown}
        {...tickByModifier(ticks, row)}
      >
        {ticks !== undefined && <TickCell row={row} ticks={ticks} />}
        {table.columns.map((column) => (
          <td key={column.key} className={classes(column.number === true && style.number, column.className)}>
            {column.cell(row)}
          </td>
        ))}
      </tr>
      {isSelected && table.detail !== undefined && (
        <tr className={classes(style.selected, style.detail)}>
          <td colSpan={table.columns.length + (ticks === undefined ? 0 : 1)}>{table.detail(row)}</td>
        </tr>
      )}
    </>
  );
}
