import { useCallback, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import { movedTo, notMoved, staysAt } from "../../copy/queue";
import { useAnnounce } from "../../parts/live-status";
import { movedOrder, withListReordered, type QueuePlace } from "../../state/moved-order";
import { useRowActions } from "../../state/stores";

interface QueueMoves {
  readonly list: RefObject<HTMLElement | null>;
  /** The queued files of this computer in the order shown: what can have another place. */
  readonly movable: readonly string[];
  /** Changes an order that is held while somebody points at it. */
  readonly reorder: (change: (held: readonly string[]) => readonly string[]) => void;
}

/**
 * Gives a waiting file another place. Its row moves at once and alone, keeps the focus, and the place is spoken; where
 * the host refuses, the row goes back and says why.
 */
export function useQueueMoves({ list, movable, reorder }: QueueMoves) {
  const send = useRowActions((state) => state.move);
  const announce = useAnnounce();
  const order = useRef(movable);
  const focus = useRef<string | null>(null);
  // One after another: each step is a step from where the one before it led.
  const sent = useRef<Promise<unknown>>(Promise.resolve());

  useLayoutEffect(() => {
    order.current = movable;
    // A row that is put elsewhere in the document loses its focus on the way.
    const key = focus.current;
    if (key === null || document.activeElement !== document.body) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [list, movable]);

  return useCallback(
    (key: string, name: string, to: QueuePlace) => {
      const before = order.current;
      const after = movedOrder(before, key, to);
      if (after === before || after.every((other, i) => other === before[i])) {
        if (before.includes(key)) announce(staysAt(name, before[0] === key ? "first" : "last"));
        return;
      }
      const row = list.current?.querySelector(`[data-row="${CSS.escape(key)}"]`);
      focus.current = row?.contains(document.activeElement) === true ? key : null;
      order.current = after;
      reorder((held) => withListReordered(held, after));
      announce(movedTo(name, after.indexOf(key) + 1, after.length));
      sent.current = sent.current.then(async () => {
        if (await send(key, to)) return;
        reorder((held) => withListReordered(held, before));
        announce(notMoved(name));
      });
    },
    [list, reorder, send, announce],
  );
}
