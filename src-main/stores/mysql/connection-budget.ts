/** So many connections may be in use at a time; whoever wants one more waits for their turn, first come, first served. */
export interface ConnectionBudget {
  take(): Promise<void>;
  give(): void;
  /** The server grants no more than these for now: the budget is that small for a minute, and at least one. */
  shrinkTo(connections: number): void;
  /** How many it is now. */
  size(): number;
}

/** A server that granted too few is asked for the whole budget again after this long. */
const SHRUNK_MS = 60_000;

export function createConnectionBudget(limit: number, steady: () => number): ConnectionBudget {
  let inUse = 0;
  let shrunk: { readonly to: number; readonly until: number } | null = null;
  const waiting: (() => void)[] = [];

  const size = (): number => (shrunk !== null && steady() < shrunk.until ? shrunk.to : limit);
  const serve = () => {
    while (inUse < size()) {
      const next = waiting.shift();
      if (next === undefined) return;
      inUse += 1;
      next();
    }
  };
  return {
    size,
    take: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        serve();
      }),
    give: () => {
      inUse -= 1;
      serve();
    },
    shrinkTo: (connections) => {
      shrunk = { to: Math.min(limit, Math.max(1, connections)), until: steady() + SHRUNK_MS };
    },
  };
}
