import type { Key } from "react";
import { useShortcuts } from "./shortcuts";

interface ListKeys<K extends Key> {
  /** The rows in order, as `data-row` names them. */
  readonly keys: readonly K[];
  readonly selected: K | null;
  readonly onSelect: (key: K) => void;
}

/** J and K or the arrows move the selection of a list, and the focus with it, wherever the focus was. */
export function useListKeys<K extends Key>({ keys, selected, onSelect }: ListKeys<K>): void {
  const move = (step: 1 | -1) => {
    const at = selected === null ? -1 : keys.indexOf(selected);
    const key = at < 0 ? keys[0] : keys[at + step];
    if (key === undefined) return false;
    onSelect(key);
    focusRow(key);
    return true;
  };
  useShortcuts({
    j: () => move(1),
    arrowdown: () => move(1),
    k: () => move(-1),
    arrowup: () => move(-1),
  });
}

/** Frames within which a row that was selected out of sight is scrolled to and drawn. */
const FRAMES = 20;

/** Focuses a row once it is in the document: a row out of sight is put there by being selected. */
export function focusRow(key: Key, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(String(key))}"]`);
    if (row !== null) row.focus();
    else if (frames > 0) focusRow(key, frames - 1);
  });
}
