import { useRef } from "react";
import { useShortcuts } from "../../parts/shortcuts";
import type { Selecting } from "./use-selection";

interface SelectionKeys {
  /** The rows in sight, in their order. */
  readonly keys: readonly string[];
  readonly onCursor: (batchId: string) => void;
  /** null where nothing may be ticked. */
  readonly selecting: Selecting | null;
}

/** Space ticks the row that has the focus, Shift with the arrows draws a range, Ctrl A ticks all in sight. */
export function useSelectionKeys({ keys, onCursor, selecting }: SelectionKeys): void {
  /** Where the focus is going: it arrives a frame after the key, and the next key may be quicker. */
  const onItsWay = useRef<{ readonly from: string | null; readonly to: string } | null>(null);
  const extend = (step: 1 | -1) => {
    const focused = focusedKey();
    const from = onItsWay.current?.from === focused ? onItsWay.current.to : focused;
    const to = from === null ? undefined : (keys[keys.indexOf(from) + step] ?? from);
    if (selecting === null || to === undefined) return false;
    selecting.range(to, from);
    onCursor(to);
    onItsWay.current = { from: focused, to };
    requestAnimationFrame(() => requestAnimationFrame(() => (onItsWay.current = null)));
    return true;
  };
  useShortcuts({
    space: () => {
      const key = focusedKey();
      if (selecting === null || key === null) return false;
      selecting.toggle(key);
      onCursor(key);
      return true;
    },
    "shift+arrowdown": () => extend(1),
    "shift+arrowup": () => extend(-1),
    "mod+a": () => {
      // In a field it is the field's own text that is marked.
      const typing = document.activeElement?.matches("input:not([type=checkbox]), textarea") === true;
      if (selecting === null || typing) return false;
      selecting.every(true);
      return true;
    },
  });
}

function focusedKey(): string | null {
  return document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? null;
}
