import type { Clock } from "../ports/clock";
import type { RetentionStore } from "../ports/retention-store";
import type { Spool } from "../ports/spool";

/** What a clean-up works with. */
export interface CleanUpTools {
  readonly retention: RetentionStore;
  readonly spool: Pick<Spool, "id" | "list" | "get" | "mark" | "removeIf">;
  readonly clock: Pick<Clock, "now">;
}
