import type { Dialect } from "../sql-database";

/** Seconds after which a runner that was not heard is dead. */
const TERM = 60;

/**
 * That a runner (`r`, outer joined) is silent, by the database's clock: not heard for a term, or never, or "heard" more
 * than two terms ahead, which means that the server's clock was set back and says nothing of the runner.
 */
export const silent = ({ nowPlus }: Dialect): string => `(r.heartbeat_at IS NULL
    OR r.heartbeat_at < ${nowPlus(String(-TERM))} OR r.heartbeat_at > ${nowPlus(String(2 * TERM))})`;
