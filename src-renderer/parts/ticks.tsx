import type { MouseEvent } from "react";
import { Checkbox } from "./checkbox";
import style from "./virtual-table.module.css";

/** What a list needs so that several of its rows can be ticked: a box before each, Ctrl and Shift with a click. */
export interface Ticks<Row> {
  readonly label: (row: Row) => string;
  readonly isTicked: (row: Row) => boolean;
  /** `range`: every row from the one that was ticked last. */
  readonly onTick: (row: Row, range: boolean) => void;
  readonly everyLabel: string;
  readonly every: "none" | "some" | "all";
  readonly onEvery: (tick: boolean) => void;
}

/** The box over all boxes. */
export function TickHead<Row>({ everyLabel, every, onEvery }: Ticks<Row>) {
  return (
    <th scope="col" className={style.tick}>
      <Checkbox
        bare
        label={everyLabel}
        checked={every === "all"}
        mixed={every === "some"}
        onChange={() => onEvery(every !== "all")}
      />
    </th>
  );
}

/** The box of one row. No tab stop of its own: the row has one, and Space ticks it. */
export function TickCell<Row>({ row, ticks }: { row: Row; ticks: Ticks<Row> }) {
  return (
    // Two quick clicks on the box are two of them, not the way to the row's page.
    <td className={style.tick} onDoubleClick={(event) => event.stopPropagation()}>
      <Checkbox
        bare
        label={ticks.label(row)}
        checked={ticks.isTicked(row)}
        tabIndex={-1}
        onChange={() => ticks.onTick(row, false)}
      />
    </td>
  );
}

/** A click with Ctrl or Shift ticks, wherever in the row it lands: on its name it opens nothing. */
export function tickByModifier<Row>(ticks: Ticks<Row> | undefined, row: Row) {
  const meant = (event: MouseEvent) =>
    ticks !== undefined && (event.shiftKey || event.ctrlKey || event.metaKey);
  return {
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      // Else the text from there to here would be marked, and the box would take the focus from its row.
      if (meant(event)) event.preventDefault();
    },
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      if (!meant(event)) return;
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.focus();
      ticks?.onTick(row, event.shiftKey);
    },
  };
}
