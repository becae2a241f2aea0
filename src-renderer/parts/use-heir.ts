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

/** What has the focus, or had it when it left the document: that is no blur, and nothing tells of it. */
function useLastFocused() {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const onFocusIn = (event: FocusEvent) => {
      focused.current = event.target instanceof Element ? event.target : null;
    };
    const onFocusOut = () => {
      focused.current = null;
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
