import type { ReadingStore } from "../../../src-main/ports/reading-store";
import type { SqlDatabase } from "../../../src-main/stores/sql-database";
import type { ReadingsUnderTest } from "../../support/readings/import-rows";

/** A store with its tables, as the reading-store suite takes it. */
export interface OpenedStore {
  readonly db: SqlDatabase;
  /** A store of these tables that remembers nothing of them. */
  readonly newReadings: () => ReadingStore;
  /** Another process's store on the same tables. */
  readonly another: () => ReadingsUnderTest;
  readonly close: () => Promise<void>;
}

/** What a test of the suite works with: empty tables, a first process's store and ways to others. */
export type SuiteStore = ReadingsUnderTest & Pick<OpenedStore, "another">;
