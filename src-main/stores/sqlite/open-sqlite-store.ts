import type { Store } from "../../ports/store";
import { createAuditStore } from "../create-audit-store";
import { createHealthStore } from "../create-health-store";
import { createJobStore } from "../create-job-store";
import { createPeopleStore } from "../create-people-store";
import { createRetentionStore } from "../create-retention-store";
import { createRunnerStore } from "../create-runner-store";
import { createSchemaStore } from "../create-schema-store";
import { createReadingStore } from "../readings/create-reading-store";
import { openSqliteDatabase } from "./connect";
import { sqliteReadingEngine } from "./readings/sqlite-reading-engine";
import { sqliteSchemaEngine } from "./sqlite-schema-engine";

/** Opens the embedded store in this thread; nothing is read before the first call. The window uses it through threads/sqlite. */
export function openSqliteStore({
  path,
  migrationsFolder,
}: {
  path: string;
  migrationsFolder: string;
}): Store {
  const db = openSqliteDatabase(path);
  return {
    kind: "sqlite",
    address: path,
    jobs: createJobStore(db),
    readings: createReadingStore(db, sqliteReadingEngine),
    people: createPeopleStore(db),
    audit: createAuditStore(db),
    runners: createRunnerStore(db),
    schema: createSchemaStore(db, sqliteSchemaEngine(db, path), migrationsFolder),
    health: createHealthStore(db, () => Promise.resolve(null)),
    retention: createRetentionStore(db),
    close: () => db.close(),
  };
}
