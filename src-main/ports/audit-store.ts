import type { Params } from "../../src-shared/catalogue/params";
import type { Actor } from "../../src-shared/contract/role";

/** One thing somebody did. */
export interface AuditEvent {
  readonly actor: Actor;
  /** The contract's method, or a command ("import", "migrate"). */
  readonly action: string;
  /** Batch id or other subject. */
  readonly subject: string | null;
  /** ok, or the failure's code. */
  readonly outcome: string;
  readonly params: Params;
}

/** The audit trail: written, never changed. */
export interface AuditStore {
  record(event: AuditEvent): Promise<void>;
}
