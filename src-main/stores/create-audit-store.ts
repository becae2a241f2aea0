import type { AuditStore } from "../ports/audit-store";
import { insertAuditEvent } from "./queries/insert-audit-event";
import type { SqlDatabase } from "./sql-database";
import { whileBusy } from "./while-busy";

/** The audit trail of a store of either engine. */
export function createAuditStore(db: SqlDatabase): AuditStore {
  return {
    record: (event) =>
      whileBusy(() => db.transaction((connection) => insertAuditEvent(connection, db.dialect, event))),
  };
}
