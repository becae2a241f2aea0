import type { FindingCode } from "../../src-shared/catalogue/findings";
import type { Params } from "../../src-shared/catalogue/params";
import type { HealthCheckId } from "../../src-shared/contract/doctor";
import type { StoreCheck } from "../../src-shared/contract/store-settings";
import type { WireFailure } from "../../src-shared/failure";
import type { DoctorTools } from "./doctor-tools";

/** What a check found: words of the catalogue, or the store's own failure. */
export type Finding =
  | {
      readonly result: "ok" | "warning" | "error";
      readonly said: FindingCode;
      readonly params?: Params;
      readonly own?: string | null;
    }
  | { readonly result: "error"; readonly failure: WireFailure; readonly own: string | null };

/** One round of looking: what several checks ask is asked once. */
export interface Round extends DoctorTools {
  /** The connection test's answer; the same for every check of the round. */
  readonly stepsOfStore: () => Promise<StoreCheck>;
}

/** One thing that a doctor looks at. Throws the Failure that kept it from looking. */
export interface Check {
  readonly id: HealthCheckId;
  /** Checks that must not have found an error: without them this one cannot be made. */
  readonly after: readonly HealthCheckId[];
  readonly look: (round: Round) => Promise<Finding>;
}
