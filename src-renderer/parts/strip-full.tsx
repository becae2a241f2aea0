import { useState } from "react";
import type { KeyboardEvent } from "react";
import { CELLS, stripCells, type CellLook } from "./strip-cells";
import { classes } from "./classes";
import style from "./strip-full.module.css";

interface StripFullProps {
  readonly cells: string;
  readonly live?: boolean;
  /** Names the whole strip. */
  readonly label: string;
  /** Names one cell by its place and what it shows: "Part 18 of 48, 9 failed". */
  readonly cellLabel: (cell: number, look: CellLook) => string;
  readonly selected: number | null;
  /** A cell was clicked; null when the selected one was clicked again. */
  readonly onSelect: (cell: number | null) => void;
}

const moves: Readonly<Record<string, (cell: number) => number>> = {
  ArrowRight: (cell) => Math.min(CELLS - 1, cell + 1),
  ArrowLeft: (cell) => Math.max(0, cell - 1),
  Home: () => 0,
  End: () => CELLS - 1,
};

/** The strip over the full width: a click on a cell keeps that part of the file. One tab stop, arrows within. */
export function StripFull({ cells, live = false, label, cellLabel, selected, onSelect }: StripFullProps) {
  const [current, setCurrent] = useState(selected ?? 0);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = move(current);
    setCurrent(next);
    (event.currentTarget.children.item(next) as HTMLElement | null)?.focus();
  };
  return (
    <div className={style.strip} role="group" aria-label={label} onKeyDown={onKeyDown}>
      {stripCells(cells, live).map((look, i) => (
        <button
          key={i}
          type="button"
          className={classes(style.cell, style[look])}
          aria-label={cellLabel(i, look)}
          aria-pressed={selected === i}
          tabIndex={current === i ? 0 : -1}
          onFocus={() => setCurrent(i)}
          onClick={() => onSelect(selected === i ? null : i)}
        />
      ))}
    </div>
  );
}
