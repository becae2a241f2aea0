/** No wait before a try is longer (retry-policy.ts has the longest, three minutes); the same in queries/claimable-jobs.ts. */
const LONGEST_WAIT_MS = 600_000;

/**
 * Whether a wait is over, by two times of the database. One that lies further ahead than any wait was written before the
 * server's clock was set back, and says nothing.
 */
export function waitIsOver(nextAttemptAt: string, now: string): boolean {
  const ahead = timeOf(nextAttemptAt) - timeOf(now);
  return ahead <= 0 || ahead > LONGEST_WAIT_MS;
}

/** "2025-11-25 14:00:00.000000", in UTC. */
const timeOf = (storeTime: string): number => Date.parse(`${storeTime.replace(" ", "T")}Z`);
