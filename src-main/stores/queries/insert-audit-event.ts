import type { AuditEvent } from "../../ports/audit-store";
import type { Dialect, SqlConnection } from "../sql-database";

/** Writes one event of the audit trail, by the database's clock. */
export async function insertAuditEvent(
  connection: SqlConnection,
  d: Dialect,
  event: AuditEvent,
): Promise<void> {
  const { actor } = event;
  await connection.run(
    `INSERT INTO audit_events (happened_at, user_id, name, email, role, machine, action, subject, outcome, params)
     VALUES (${d.now}, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      actor.userId,
      actor.name,
      actor.email,
      actor.role,
      actor.machine,
      event.action,
      event.subject,
      event.outcome,
      JSON.stringify(event.params),
    ],
  );
}
