import { createContext, useCallback, useContext, useState } from "react";
import type { ReactNode } from "react";

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** One polite status region a page: what it says is read out when the reader is free, and never seen. */
export function LiveStatus({ children }: { children: ReactNode }) {
  const [text, setText] = useState("");
  // The same sentence twice is read only if the region changes in between.
  const announce = useCallback(
    (next: string) => setText((now) => (now === next ? `${next}\u00a0` : next)),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="sr-only" role="status" aria-live="polite" data-part="live-status">
        {text}
      </div>
    </AnnounceContext>
  );
}

/** Says one sentence in the page's status region. */
export const useAnnounce = () => useContext(AnnounceContext);
