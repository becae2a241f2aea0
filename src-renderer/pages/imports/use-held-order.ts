import { useLayoutEffect, useRef, useState } from "react";
import type { FocusEvent, RefObject } from "react";

/**
 * While the pointer or the focus is within the lists their order is held, so that nothing moves under a click.
 * `held`: the keys in the order of that moment; null while nobody points there.
 */
export function useHeldOrder(list: RefObject<HTMLElement | null>, keys: readonly string[]) {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const reasons = useRef(new Set<"pointer" | "focus">());

  const hold = (reason: "pointer" | "focus") => {
    if (reasons.current.size === 0) setHeld(keys);
    reasons.current.add(reason);
  };
  const release = (reason: "pointer" | "focus") => {
    reasons.current.delete(reason);
    if (reasons.current.size === 0) setHeld(null);
  };

  // A row that goes takes its focus along without a word: no blur is told for it.
  useLayoutEffect(() => {
    const focused = list.current?.contains(document.activeElement) === true;
    if (reasons.current.has("focus") && !focused) {
      reasons.current.delete("focus");
      if (reasons.current.size === 0) setHeld(null);
    }
  }, [list, keys]);

  const handlers = {
    onPointerEnter: () => hold("pointer"),
    onPointerLeave: () => release("pointer"),
    onFocus: () => hold("focus"),
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) release("focus");
    },
  };
  /** What a person moves themselves moves at once, and nothing else with it. */
  const reorder = (change: (held: readonly string[]) => readonly string[]) =>
    setHeld((now) => (now === null ? null : change(now)));

  return { held, handlers, reorder };
}
