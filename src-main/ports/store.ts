import type { AuditStore } from "./audit-store";
import type { HealthStore } from "./health-store";
import type { JobStore } from "./job-store";
import type { PeopleStore } from "./people-store";
import type { ReadingStore } from "./reading-store";
import type { RetentionStore } from "./retention-store";
import type { RunnerStore } from "./runner-store";
import type { SchemaStore } from "./schema-store";

/** One store, opened: SQLite or MySQL. Opening connects to nothing yet; each call may fail with a store_* Failure. */
export interface Store {
  readonly kind: "sqlite" | "mysql";
  /** The file's path, or user@host:port/database: for people and for the spool's folder; never a password. */
  readonly address: string;
  readonly jobs: JobStore;
  readonly readings: ReadingStore;
  readonly people: PeopleStore;
  readonly audit: AuditStore;
  readonly runners: RunnerStore;
  readonly schema: SchemaStore;
  readonly health: HealthStore;
  readonly retention: RetentionStore;
  close(): Promise<void>;
}
