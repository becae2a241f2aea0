import type { ContractDesk, DeskParts, Ledger } from "./contract-desk";
import type { ContractStore } from "./contract-store";

/** A store whose tables are set up, and the people who come to it. */
export interface Scene {
  readonly store: ContractStore;
  readonly ledger: Ledger;
  /** A new store of the same kind. */
  another(): Promise<ContractStore>;
  /** Somebody new at a desk of their own; closed with the scene. */
  desk(who: string, how?: Partial<Pick<DeskParts, "role" | "store" | "at">>): Promise<ContractDesk>;
}
