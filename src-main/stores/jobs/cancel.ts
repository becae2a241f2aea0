import type { ManyChanged } from "../../ports/job-store";
import { endAttempt } from "../queries/end-attempt";
import { askToStop } from "../queries/ask-to-stop";
import { cancelJob } from "../queries/cancel-job";
import { cancelQueued } from "../queries/cancel-queued";
import { cancelTarget, lockCancelTargets, type CancelTarget } from "../queries/cancel-target";
import type { SqlConnection, SqlDatabase } from "../sql-database";
import { whileBusy } from "../while-busy";
import { manyChanged } from "./many-changed";

type Outcome = "cancelled" | "stopping" | "already_ended" | "not_found";

/** A job may move between the look and the cancel: queued, claimed, given back. */
const MOST_LOOKS = 10;

/**
 * A person's cancel. A queued job is cancelled at once; a processing one is asked to stop, unless its runner is silent:
 * then any machine cancels it, conditional on its owner and attempt, and the fence stops the runner if it wakes.
 */
export async function cancel(db: SqlDatabase, batchId: string): Promise<{ outcome: Outcome }> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    const outcome = await whileBusy(() =>
      db.transaction(async (connection) => {
        const target = await cancelTarget(connection, db.dialect, batchId);
        return target === null ? "not_found" : cancelAsFound(db, connection, target);
      }),
    );
    if (outcome !== null) return { outcome };
  }
  return { outcome: "already_ended" };
}

/** The same of many, in one transaction and with a statement a state. */
export function cancelAll(db: SqlDatabase, ids: readonly number[]): Promise<ManyChanged> {
  return whileBusy(() =>
    db.transaction(async (connection) => {
      const found = await lockCancelTargets(connection, db.dialect, ids);
      const of = (status: CancelTarget["status"]) => found.filter((target) => target.status === status);
      const heard = of("processing").filter(({ silent }) => !silent);
      let done = await cancelQueued(connection, db.dialect, of("queued").map(idOf));
      done += await askToStop(connection, db.dialect, heard.map(idOf));
      for (const target of of("processing").filter(({ silent }) => silent)) {
        if ((await cancelAsFound(db, connection, target)) === "cancelled") done += 1;
      }
      return manyChanged(ids.length, done);
    }),
  );
}

const idOf = ({ id }: CancelTarget): number => id;

/** Null where the job moved meanwhile. */
async function cancelAsFound(
  db: SqlDatabase,
  connection: SqlConnection,
  target: CancelTarget,
): Promise<Outcome | null> {
  const { dialect } = db;
  if (target.status === "processing" && !target.silent) {
    return (await askToStop(connection, dialect, [target.id])) === 1 ? "stopping" : null;
  }
  if (target.status !== "queued" && target.status !== "processing") return "already_ended";
  if (!(await cancelJob(connection, dialect, target))) return null;
  if (target.status === "processing") {
    const attempt = { jobId: target.id, attempt: target.attempt };
    await endAttempt(connection, dialect, attempt, { reason: "cancelled", params: {} });
  }
  return "cancelled";
}
