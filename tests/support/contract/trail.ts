import { z } from "zod";
import type { SqlDatabase } from "../../../src-main/stores/sql-database";

const text = z.string().nullable();
const event = z.object({
  ...{ action: z.string(), subject: text, outcome: z.string(), role: z.string(), machine: z.string() },
  /** The address that the event says, and the one of the users row that it names. */
  ...{ email: text, user: text },
  params: z.union([
    z.string().transform((json): unknown => JSON.parse(json)),
    z.record(z.string(), z.unknown()),
  ]),
});
export type TrailEvent = z.infer<typeof event>;

/** The audit trail of a store, oldest first. */
export async function trailOf(db: SqlDatabase): Promise<TrailEvent[]> {
  const rows = await db.read((connection) =>
    connection.all(
      `SELECT a.action, a.subject, a.outcome, a.role, a.machine, a.params, a.email, u.email AS user
       FROM audit_events a LEFT JOIN users u ON u.id = a.user_id ORDER BY a.id`,
    ),
  );
  return z.array(event).parse(rows);
}

/** What the trail says of one call: the events of that action since there were so many. */
export async function trailAfter(db: SqlDatabase, work: () => Promise<unknown>): Promise<TrailEvent[]> {
  const before = (await trailOf(db)).length;
  await work();
  return (await trailOf(db)).slice(before);
}
