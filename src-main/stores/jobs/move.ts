import type { JobPlace } from "../../ports/job-store";
import { inLine, neighbour, type InLine } from "../queries/place-in-line";
import { putInLine } from "../queries/put-in-line";
import type { SqlConnection, SqlDatabase } from "../sql-database";
import { whileBusy } from "../while-busy";

/** Behind every queued job, whose positions are 0 at most. */
const END: Place = { position: 1, id: 0 };
type Place = Pick<InLine, "position" | "id">;

/** Gives a queued import of a spool another place in its line; not_in_state where it, or the one named, is queued no more. */
export function move(
  db: SqlDatabase,
  spoolId: string,
  batchId: string,
  to: JobPlace,
): Promise<"moved" | "not_in_state"> {
  return whileBusy(() =>
    db.transaction(async (connection) => {
      const moving = await inLine(connection, db.dialect, spoolId, { batchId });
      if (moving === null) return "not_in_state";
      const before = await placeBefore(db, connection, spoolId, moving, to);
      if (before === "nowhere") return "not_in_state";
      if (before === "stays") return "moved";
      return (await putInLine(connection, db.dialect, spoolId, moving.id, before)) ? "moved" : "not_in_state";
    }),
  );
}

/** The place that the job is put before; `stays` where it stands there already. */
async function placeBefore(
  { dialect }: SqlDatabase,
  connection: SqlConnection,
  spoolId: string,
  moving: InLine,
  to: JobPlace,
): Promise<Place | "stays" | "nowhere"> {
  const beside = (side: "before" | "after", of: InLine) => neighbour(connection, dialect, spoolId, side, of);
  if (to === "last") return END;
  if (to === "first") {
    const first = await inLine(connection, dialect, spoolId, "first");
    return first === null || first.id === moving.id ? "stays" : first;
  }
  if (to === "earlier") return (await beside("before", moving)) ?? "stays";
  if (to === "later") {
    const next = await beside("after", moving);
    if (next === null) return "stays";
    return (await beside("after", next)) ?? END;
  }
  if (to.before === moving.batchId) return "stays";
  return (await inLine(connection, dialect, spoolId, { batchId: to.before })) ?? "nowhere";
}
