/** The timers a throttle needs; those of the window, or a test's. */
export interface Timers {
  now(): number;
  later(run: () => void, ms: number): () => void;
}

export const windowTimers: Timers = {
  now: () => performance.now(),
  later: (run, ms) => {
    const id = setTimeout(run, ms);
    return () => {
      clearTimeout(id);
    };
  },
};

/**
 * Passes values on at most once every `ms` milliseconds: the first at once, then only the latest. Live rows
 * repaint no faster than a person can read them. `stop` drops what was held.
 */
export function latestOnly<T>(ms: number, timers: Timers, pass: (value: T) => void) {
  let held: { value: T } | null = null;
  let passedAt = -Infinity;
  let cancel: (() => void) | null = null;

  const flush = () => {
    cancel = null;
    if (held === null) return;
    const { value } = held;
    held = null;
    passedAt = timers.now();
    pass(value);
  };

  return {
    push(value: T) {
      held = { value };
      const wait = passedAt + ms - timers.now();
      if (wait <= 0) flush();
      else cancel ??= timers.later(flush, wait);
    },
    stop() {
      cancel?.();
      cancel = null;
      held = null;
    },
  };
}
