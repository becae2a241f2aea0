import { useEffect, useState } from "react";

/** The wall clock in milliseconds, kept up to date every `ms` while `running`: for countdowns and "since". */
export function useNow(ms = 1000, running = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    const id = setInterval(() => setNow(Date.now()), ms);
    return () => clearInterval(id);
  }, [ms, running]);
  return now;
}
