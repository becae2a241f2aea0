import type { JobStore } from "../../../src-main/ports/job-store";
import type { ReadingStore } from "../../../src-main/ports/reading-store";
import { createJobStore } from "../../../src-main/stores/create-job-store";
import { createReadingStore } from "../../../src-main/stores/readings/create-reading-store";
import type { DayConnection, ReadingEngine } from "../../../src-main/stores/readings/reading-engine";
import type { SqlDatabase } from "../../../src-main/stores/sql-database";
import { cutDatabase, type Line } from "./cut-database";

/** One machine's way to the store that all share. */
export interface Machine {
  readonly jobs: JobStore;
  readonly readings: ReadingStore;
  readonly line: Line;
}

/** A store's tables, empty, and machines on them. */
export interface SharedStore {
  /** Past every port, for what a test looks up itself. */
  readonly db: SqlDatabase;
  /** Machines that remember nothing of what was there before. */
  machines(): readonly Machine[];
  close(): Promise<void>;
}

/** A machine over its connections: those of jobs and those that load. */
export function machineOver<C extends DayConnection>(
  db: SqlDatabase,
  loader: SqlDatabase<C>,
  engine: ReadingEngine<C>,
): Machine {
  const line: Line = { next: null };
  return {
    jobs: createJobStore(cutDatabase(db, line)),
    readings: createReadingStore(cutDatabase(loader, line), engine),
    line,
  };
}
