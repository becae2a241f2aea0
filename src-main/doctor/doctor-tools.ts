import type { StoreCheck } from "../../src-shared/contract/store-settings";
import type { Failure } from "../../src-shared/failure";
import type { Clock } from "../ports/clock";
import type { HealthStore } from "../ports/health-store";
import type { JobStore } from "../ports/job-store";
import type { Secrets } from "../ports/secrets";
import type { Spool } from "../ports/spool";

/** The disk that an embedded store's file is on. */
export interface StoreDisk {
  /** Bytes left for this user. */
  free(): Promise<number>;
  /** spool_on_network, with the kind, where it is shared with other computers; null where it is this one's. */
  shared(): Promise<Failure | null>;
}

/** What a doctor looks with. */
export interface DoctorTools {
  /** The store's own name for itself. */
  readonly address: string;
  readonly version: string;
  readonly jobs: Pick<JobStore, "known">;
  readonly health: HealthStore;
  readonly spool: Pick<Spool, "id" | "look" | "list" | "bytesPath">;
  readonly clock: Pick<Clock, "now" | "steady">;
  /** The connection test of the store in use. */
  readonly testStore: (signal: AbortSignal) => Promise<StoreCheck>;
  /** Null for a central store. */
  readonly disk: StoreDisk | null;
  readonly secrets: Pick<Secrets, "place" | "get">;
  /** Null: the store has no password, or it was given with the command. */
  readonly account: { readonly name: string } | "given" | "none";
}
