import type { WireFailure } from "../../src-shared/failure";

/** What the tables are, compared with the migrations of this version (DESIGN.md guarantee 12). */
export interface SchemaState {
  readonly state: "ready" | "empty" | "older" | "newer" | "differs";
  readonly version: number;
  readonly needed: number;
  /** Names what differs, where it does. */
  readonly failure: WireFailure | null;
}

/** The tables themselves. */
export interface SchemaStore {
  /** Reads the version, and checks keys and columns; changes nothing. */
  look(): Promise<SchemaState>;
  /**
   * Brings the tables up to date under a lock row with its own expiry; a half-finished file is run again where its
   * checksum is equal. Gives the names of the files that were run. Failures: migration_busy, schema_newer, schema_differs.
   */
  migrate(holder: string, signal: AbortSignal): Promise<string[]>;
  /** Milliseconds for a trivial answer, and the bytes of an embedded file. */
  ping(): Promise<{ ms: number; bytes: number | null }>;
}
