import type { CleanUpSettings } from "../src-shared/contract/clean-up";
import { keepTidy } from "./clean-up/keep-tidy";
import type { AdmitTools } from "./intake/admit-file";
import type { Clock } from "./ports/clock";
import type { Store } from "./ports/store";
import type { Runner } from "./queue/runner";
import type { StoreWatch } from "./queue/store-watch";

/** The clean-up of a spool, which ends with its runner. */
export interface Tidying {
  /** Settles when nothing of it is under way any more. */
  readonly ended: Promise<void>;
}

/** Keeps the spool of a runner tidy, while it runs and has nothing else to do. */
export function startTidying(
  parts: {
    readonly store: Store;
    readonly admitTools: AdmitTools;
    readonly clock: Clock;
    readonly watch: StoreWatch;
    readonly settings: () => Promise<CleanUpSettings>;
  },
  runner: Runner,
  signal: AbortSignal,
): Tidying {
  const { store, clock, watch, settings, admitTools } = parts;
  const { spool, people, audit, person, firstRole, machine } = admitTools;
  const stop = new AbortController();
  const over = () => {
    stop.abort();
  };
  runner.ended.then(over, over);
  const ended = keepTidy(
    {
      ...{ retention: store.retention, spool, clock, settings },
      isIdle: () => runner.state().here && runner.running() === 0 && watch.state().state === "ready",
      record: async (days, { jobs, copies, bytes }) => {
        const { userId, role } = await people.ensure({ ...person, role: firstRole });
        const actor = { userId, role, ...person, machine };
        const params = { days, jobs, copies, bytes };
        await audit.record({ actor, action: "cleanUp.daily", subject: null, outcome: "ok", params });
      },
    },
    AbortSignal.any([signal, stop.signal]),
  );
  return { ended };
}
