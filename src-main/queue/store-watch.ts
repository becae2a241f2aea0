import { asFailure, failureFromWire, type Failure, type WireFailure } from "../../src-shared/failure";
import type { Clock } from "../ports/clock";
import type { SchemaState, SchemaStore } from "../ports/schema-store";

/** What the store is to this process at the moment. */
export interface StoreWatchState {
  readonly state: "unknown" | "ready" | "away" | "held_back";
  readonly failure: WireFailure | null;
  /** Milliseconds since 1970 by this computer's clock. */
  readonly since: number | null;
  readonly nextTryAt: number | null;
}

/** Looks whether the store can be worked with, sets an empty one up, and remembers since when it is away. */
export interface StoreWatch {
  readonly state: () => StoreWatchState;
  /** Looks unless it is known to be ready or its next try is still to come; true where work may begin. */
  ready(signal: AbortSignal): Promise<boolean>;
  /** Like ready, but looks at once and throws the Failure that keeps work back. */
  demand(signal: AbortSignal): Promise<void>;
  /** Tells that a call failed for a condition of the store. */
  failed(failure: Failure): void;
  /** Tells that rows came in: what only writing shows is over. */
  worked(): void;
  /** Forgets the wait before the next look. */
  tryNow(): void;
}

/**
 * Conditions that a look does not see, since it only reads: they are over when something was written. Taken for ready after
 * each look, the queue tried a full disk once a second, for ever, and the command line waited in silence.
 */
const SHOWN_BY_WRITING: ReadonlySet<string> = new Set(["disk_full", "store_read_only"]);

/** Milliseconds before the next look, by how many failed in a row. */
const WAITS = [1000, 2000, 5000, 10_000, 20_000, 30_000];

export function createStoreWatch(tools: {
  schema: SchemaStore;
  clock: Pick<Clock, "now" | "steady">;
  /** An embedded store brings its own older tables up to date; a central one waits for an administrator. */
  migratesItself: boolean;
  holder: string;
  changed: () => void;
}): StoreWatch {
  let state: StoreWatchState = { state: "unknown", failure: null, since: null, nextTryAt: null };
  let failures = 0;
  /** By the clock that nobody can set: one set back must not put the next look off. */
  let lookAt = -Infinity;
  let looking: Promise<boolean> | null = null;

  const become = (next: StoreWatchState) => {
    state = next;
    tools.changed();
  };
  const failed = (failure: Failure) => {
    const now = tools.clock.now();
    const wait = WAITS[Math.min(failures, WAITS.length - 1)] ?? 30_000;
    failures += 1;
    lookAt = tools.clock.steady() + wait;
    const kind = failure.code.startsWith("schema_") ? "held_back" : "away";
    become({
      state: kind,
      failure: failure.toWire(),
      since: state.state === kind ? state.since : now,
      nextTryAt: now + wait,
    });
  };
  const worked = () => {
    failures = 0;
    lookAt = -Infinity;
    if (!isReady(state)) become({ state: "ready", failure: null, since: null, nextTryAt: null });
  };
  /** True where work may begin: to be tried, where only writing shows whether the store is well again. */
  const look = async (signal: AbortSignal): Promise<boolean> => {
    try {
      await makeReady(tools, await tools.schema.look(), signal);
      if (!SHOWN_BY_WRITING.has(state.failure?.code ?? "")) worked();
      return true;
    } catch (thrown) {
      failed(asFailure(thrown));
      return false;
    }
  };
  /** Callers at the same moment share one look. */
  const lookOnce = (signal: AbortSignal) => (looking ??= look(signal).finally(() => (looking = null)));

  return {
    state: () => state,
    failed,
    worked,
    tryNow: () => {
      failures = 0;
      lookAt = -Infinity;
      if (state.nextTryAt !== null) become({ ...state, nextTryAt: tools.clock.now() });
    },
    ready: async (signal) => {
      if (state.state === "ready") return true;
      return lookAt <= tools.clock.steady() && (await lookOnce(signal));
    },
    demand: async (signal) => {
      if (state.state !== "ready" && !(await lookOnce(signal))) throw keptBack(state.failure);
    },
  };
}

// A function, since the compiler does not see that a look changes the state in between.
const isReady = (state: StoreWatchState): boolean => state.state === "ready";

function keptBack(failure: WireFailure | null): Failure {
  if (failure === null) throw new TypeError("a store that is not ready says why");
  return failureFromWire(failure);
}

async function makeReady(
  tools: { schema: SchemaStore; migratesItself: boolean; holder: string },
  found: SchemaState,
  signal: AbortSignal,
): Promise<void> {
  if (found.state === "ready") return;
  if (found.state === "empty" || (found.state === "older" && tools.migratesItself)) {
    await tools.schema.migrate(tools.holder, signal);
    return;
  }
  throw keptBack(found.failure);
}
