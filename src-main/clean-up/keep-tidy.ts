import type { CleanUpResult, CleanUpSettings } from "../../src-shared/contract/clean-up";
import { asFailure } from "../../src-shared/failure";
import type { Clock } from "../ports/clock";
import { cleanUp } from "./clean-up";
import type { CleanUpTools } from "./clean-up-tools";
import { tidyCopies } from "./tidy-copies";

export interface KeepTidyTools extends CleanUpTools {
  readonly clock: Clock;
  /** Whether this process runs the spool, nothing is being imported, and the store is ready. */
  readonly isIdle: () => boolean;
  readonly settings: () => Promise<CleanUpSettings>;
  /** Writes to the audit trail what a daily clean-up cleared. */
  readonly record: (days: number, cleared: CleanUpResult) => Promise<void>;
}

const LOOK_EVERY_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Keeps a spool tidy while its runner lives: each hour the copies of completed imports, each day old imports where a person
 * switched that on; only in a minute in which nothing is imported. Ends when the signal fires. What a store or a disk keeps
 * from being done is done the next time.
 */
export async function keepTidy(tools: KeepTidyTools, signal: AbortSignal): Promise<void> {
  const { clock } = tools;
  let tidiedAt = -Infinity;
  let clearedAt = -Infinity;
  const turn = async () => {
    if (clock.steady() - tidiedAt >= HOUR_MS) {
      await tidyCopies(tools, signal);
      tidiedAt = clock.steady();
    }
    const { daily, days } = await tools.settings();
    if (!daily || clock.steady() - clearedAt < DAY_MS) return;
    const cleared = await cleanUp(tools, days, signal);
    clearedAt = clock.steady();
    if (cleared.jobs + cleared.copies > 0) await tools.record(days, cleared);
  };
  while (!signal.aborted) {
    if (tools.isIdle()) await tried(turn);
    await clock.sleep(LOOK_EVERY_MS, signal).catch(() => undefined);
  }
}

/** What is wrong with the store or the disk is told by the queue, which meets it as well; all else is an error of ours. */
async function tried(turn: () => Promise<void>): Promise<void> {
  try {
    await turn();
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.code === "unexpected") throw thrown;
  }
}
