import { Failure } from "../../src-shared/failure";
import { dirname } from "node:path";
import type { Clock } from "../ports/clock";
import { tryFileLock, type FileLock } from "./file-lock";

/** Runs work that no other process, and nothing else in this one, does at the same time. */
export type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

/** Work under such a lock takes milliseconds: a holder that keeps it so long is stopped (a debugger, a suspended session). */
const WAIT_MS = 30_000;
const TRY_EVERY_MS = 5;

/**
 * Work in turns, under the lock of one small file that a crash frees at once. Within this process the turns are kept in
 * memory, so that a hundred dropped files do not all poll the lock.
 * Failures, beside the work's own: spool_not_writable (also where the lock stays held for 30 s), disk_full.
 */
export function exclusively(lockFile: string, clock: Clock, waitMs = WAIT_MS): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(async () => {
      const lock = await take(lockFile, clock, waitMs);
      try {
        return await work();
      } finally {
        lock.release();
      }
    });
    last = Promise.allSettled([mine]);
    return mine;
  };
}

async function take(lockFile: string, clock: Clock, waitMs: number): Promise<FileLock> {
  const never = new AbortController().signal;
  const until = clock.steady() + waitMs;
  for (;;) {
    const lock = tryFileLock(lockFile, "memory");
    if (lock !== null) return lock;
    if (clock.steady() > until) throw stuck(lockFile, waitMs);
    await clock.sleep(TRY_EVERY_MS * (1 + Math.random()), never);
  }
}

function stuck(lockFile: string, waitMs: number): Failure {
  const reason = `another process has held ${lockFile} for ${waitMs / 1000} s`;
  return new Failure("spool_not_writable", {
    params: { folder: dirname(lockFile), reason },
    retryable: true,
  });
}
