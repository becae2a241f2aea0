import { useCallback, useEffect, useEffectEvent, useState } from "react";
import type { PointerEvent as ReactPointerEvent, RefObject } from "react";
import { useScrollElement } from "../../parts/scroll-context";
import { rowBelow, scrollStep, type RowBox } from "./drop-place";

/** A row on its way: which, and before which it would stand if it were let go now; null at the end of the queue. */
export interface RowDrag {
  readonly key: string;
  readonly before: string | null;
  /** The row behind which it would stand, where that is the last one in sight. */
  readonly behind: string | null;
}

/** A press that moves less than this many px is none. */
const SLACK = 4;

/**
 * Drags a row by its grip with mouse, pen or finger. Rows stand still meanwhile, a line shows where it would go. Esc
 * leaves it where it was. `drop` is told where it was let go, if anywhere.
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  movable: readonly string[],
  drop: (drag: RowDrag) => void,
) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const [pressed, setPressed] = useState<{ readonly key: string; readonly y: number } | null>(null);
  const scroll = useScrollElement();
  const boxes = () => boxesIn(list.current, movable);

  const onMove = useEffectEvent((y: number) => {
    if (pressed === null) return;
    if (drag === null && Math.abs(y - pressed.y) < SLACK) return;
    const box = scroll?.getBoundingClientRect();
    if (box !== undefined) scroll?.scrollBy({ top: scrollStep(y, box.top, box.bottom) });
    setDrag({ key: pressed.key, ...dropPlace(y, boxes(), movable) });
  });
  const onEnd = useEffectEvent((taken: boolean) => {
    if (taken && drag !== null) drop(drag);
    setPressed(null);
    setDrag(null);
  });

  useEffect(() => {
    if (pressed === null) return;
    const pointer = { y: pressed.y };
    let frame = 0;
    const follow = () => {
      onMove(pointer.y);
      frame = requestAnimationFrame(follow);
    };
    const moved = (event: PointerEvent) => (pointer.y = event.clientY);
    const released = () => onEnd(true);
    const cancelled = () => onEnd(false);
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      onEnd(false);
    };
    frame = requestAnimationFrame(follow);
    addEventListener("pointermove", moved);
    addEventListener("pointerup", released);
    addEventListener("pointercancel", cancelled);
    addEventListener("blur", cancelled);
    // Before the page's own keys: Esc would leave the page.
    addEventListener("keydown", key, { capture: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("pointermove", moved);
      removeEventListener("pointerup", released);
      removeEventListener("pointercancel", cancelled);
      removeEventListener("blur", cancelled);
      removeEventListener("keydown", key, { capture: true });
    };
  }, [pressed]);

  const press = useCallback(
    (key: string) => (event: ReactPointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      setPressed({ key, y: event.clientY });
    },
    [],
  );
  return { drag, press };
}

/** Behind the last row in sight others may wait that are folded away: it goes before those. */
function dropPlace(
  y: number,
  boxes: readonly RowBox[],
  movable: readonly string[],
): Pick<RowDrag, "before" | "behind"> {
  const before = rowBelow(y, boxes);
  if (before !== null) return { before, behind: null };
  const behind = boxes.at(-1)?.key ?? null;
  const next = behind === null ? undefined : movable[movable.indexOf(behind) + 1];
  return { before: next ?? null, behind };
}

function boxesIn(list: HTMLElement | null, movable: readonly string[]): RowBox[] {
  const known = new Set(movable);
  return [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].flatMap((row) => {
    const key = row.dataset["row"];
    if (key === undefined || !known.has(key)) return [];
    const { top, bottom } = row.getBoundingClientRect();
    return [{ key, top, bottom }];
  });
}
