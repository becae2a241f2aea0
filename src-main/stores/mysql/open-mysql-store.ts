import { secretAccount } from "../../../src-shared/contract/secret-account";
import type { Store } from "../../ports/store";
import { createAuditStore } from "../create-audit-store";
import { createHealthStore } from "../create-health-store";
import { createJobStore } from "../create-job-store";
import { createPeopleStore } from "../create-people-store";
import { createRetentionStore } from "../create-retention-store";
import { createRunnerStore } from "../create-runner-store";
import { createSchemaStore } from "../create-schema-store";
import { createReadingStore } from "../readings/create-reading-store";
import { openMysqlDatabases } from "./connect";
import type { MysqlAccess } from "./connection-options";
import { connectionUse } from "./connection-use";
import { mysqlSchemaEngine } from "./mysql-schema-engine";
import { mysqlReadingEngine } from "./readings/mysql-reading-engine";

/** Opens a central store on MySQL or MariaDB; nothing is connected before the first call. */
export function openMysqlStore({
  migrationsFolder,
  connections,
  ...access
}: MysqlAccess & { migrationsFolder: string; connections?: number }): Store {
  const databases = openMysqlDatabases(access, connections);
  const { general: db, loader } = databases;
  return {
    kind: "mysql",
    address: secretAccount(access.settings),
    jobs: createJobStore(db),
    readings: createReadingStore(loader, mysqlReadingEngine),
    people: createPeopleStore(db),
    audit: createAuditStore(db),
    runners: createRunnerStore(db),
    schema: createSchemaStore(db, mysqlSchemaEngine(db), migrationsFolder),
    health: createHealthStore(db, connectionUse),
    retention: createRetentionStore(db),
    close: () => databases.close(),
  };
}
