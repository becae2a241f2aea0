import type { ConnectionUse, HealthStore } from "../ports/health-store";
import { databaseTime } from "./queries/database-time";
import { needCopies } from "./queries/need-copies";
import { runnerHeard } from "./queries/runner-heard";
import { silentRunners } from "./queries/silent-runners";
import { stuckJobs } from "./queries/stuck-jobs";
import type { SqlConnection, SqlDatabase } from "./sql-database";

/** What a doctor asks of a store of either engine; only the server's connections are the engine's own. */
export function createHealthStore<C extends SqlConnection>(
  db: SqlDatabase<C>,
  connectionUse: (connection: C) => Promise<ConnectionUse | null>,
): HealthStore {
  const { dialect } = db;
  return {
    now: () => db.read((connection) => databaseTime(connection, dialect)),
    connections: () => db.read(connectionUse),
    silentRunners: (butOf) => db.read((connection) => silentRunners(connection, dialect, butOf)),
    isHeard: (spoolId) => db.read((connection) => runnerHeard(connection, dialect, spoolId)),
    stuckJobs: () => db.read((connection) => stuckJobs(connection, dialect)),
    needCopies: (spoolId) => db.read((connection) => needCopies(connection, spoolId)),
  };
}
