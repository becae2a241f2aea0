import { useEffect, useEffectEvent, useRef } from "react";

/**
 * Gives the focus an heir: when `key` changes and what had the focus has left the document with it, `heir` takes it, so
 * that the next Tab and a screen reader go on from there. A better place that is found later, such as the row that one
 * comes back to, goes before. A focus that was nowhere stays nowhere.
 */
export function useHeir(key: string, heir: () => HTMLElement | null): void {
  const focused = useLastFocused();
  const before = useRef(key);
  const inherit = useEffectEvent(() => {
    const isLost = focused.current !== null && !focused.current.isConnected;
    if (isLost && document.activeElement === document.body) heir()?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    inherit();
  }, [key]);
}

/** The page's title as the heir: of another page, or of other actions than before. */
export function useTitleAsHeir(key: string): void {
  useHeir(key, () => document.querySelector<HTMLElement>("main h1"));
}

/**
 * What has the focus, or had it when it left the document. Some Chromiums say nothing of an element that is removed
 * with the focus, others say that it loses it, and that just before it goes: a moment later shows which it was.
 */
function useLastFocused() {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const onFocusIn = (event: FocusEvent) => {
      focused.current = event.target instanceof Element ? event.target : null;
    };
    const onFocusOut = () => {
      queueMicrotask(() => {
        if (focused.current?.isConnected === true && focused.current !== document.activeElement)
          focused.current = null;
      });
    };
    focused.current = document.activeElement;
    addEventListener("focusin", onFocusIn);
    addEventListener("focusout", onFocusOut);
    return () => {
      removeEventListener("focusin", onFocusIn);
      removeEventListener("focusout", onFocusOut);
    };
  }, []);
  return focused;
}
