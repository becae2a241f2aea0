import { useLayoutEffect, useRef, useState } from "react";
import type { FocusEvent, RefObject } from "react";

const rowOf = (element: Element | null) => element?.closest<HTMLElement>("[data-row]") ?? null;
const rowsIn = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];

/**
 * One tab stop for all rows, and the focus kept in the list: a row that leaves hands it to itself in its new
 * section, or else to the row that takes its place (UI.md section 8).
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, keys: readonly string[]) {
  const [current, setCurrent] = useState<string | null>(null);
  const focused = useRef<HTMLElement | null>(null);
  const before = useRef(keys);

  useLayoutEffect(() => {
    const gone = focused.current;
    const key = gone?.dataset["row"];
    if (gone !== null && key !== undefined && !gone.isConnected) {
      const heir = keys.includes(key) ? key : keys[Math.min(before.current.indexOf(key), keys.length - 1)];
      const row = rowsIn(list.current).find((candidate) => candidate.dataset["row"] === heir);
      focused.current = null;
      row?.focus({ preventScroll: true });
    }
    before.current = keys;
  }, [list, keys]);

  const onFocusCapture = (event: FocusEvent<HTMLElement>) => {
    focused.current = rowOf(event.target);
    setCurrent(focused.current?.dataset["row"] ?? null);
  };
  const onBlurCapture = () => {
    focused.current = null;
  };

  /** Moves the focus so many rows on; to the first where no row has it. */
  const move = (by: number): boolean => {
    const rows = rowsIn(list.current);
    const at = rows.findIndex((row) => row === rowOf(document.activeElement));
    const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return next !== undefined;
  };

  const reachable = current !== null && keys.includes(current) ? current : (keys[0] ?? null);
  return { current: reachable, move, handlers: { onFocusCapture, onBlurCapture } };
}

/** The key of the row that has the focus, itself or something in it. */
export function focusedRow(list: RefObject<HTMLElement | null>): string | null {
  const row = rowOf(document.activeElement);
  return row !== null && list.current?.contains(row) === true ? (row.dataset["row"] ?? null) : null;
}
