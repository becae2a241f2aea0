import type { Job } from "../../../src-shared/jobs/job";
import type { Lost } from "../../ports/job-fence";
import { Failure } from "../../../src-shared/failure";
import { DuplicateKey } from "../duplicate-key";
import { findJob } from "../queries/find-job";
import { liveHolder } from "../queries/live-holder";
import { startAttempt } from "../queries/start-attempt";
import { takeClaim } from "../queries/take-claim";
import { waitFor } from "../queries/wait-for";
import type { SqlConnection, SqlDatabase } from "../sql-database";
import { whileBusy } from "../while-busy";

type Claimable = Pick<Job, "id" | "attempt">;
interface Run {
  readonly owner: string;
  readonly spoolId: string;
  readonly machine: string;
  readonly asAgain: boolean;
}
type Claimed = { readonly outcome: "claimed"; readonly job: Job };
export type ClaimOutcome = Claimed | { readonly outcome: "same_bytes"; readonly holder: Job } | Lost;

const LOST: Lost = { outcome: "lost" };
/** A holder that ended between the refused claim and the look for it leaves the bytes free. */
const MOST_LOOKS = 5;

/**
 * Claims a job (DESIGN.md guarantees 3 and 4). The owner's UUID makes it safe to repeat: a claim whose answer was lost is
 * found again by it, here and when a caller claims once more with the same owner.
 */
export async function claimJob(db: SqlDatabase, job: Claimable, run: Run): Promise<ClaimOutcome> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    try {
      return await takeJob(db, job, run);
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
      const waiting = await whileBusy(() =>
        db.transaction((connection) => waitForHolder(db, connection, job)),
      );
      if (waiting !== null) return waiting;
    }
  }
  return LOST;
}

async function takeJob(db: SqlDatabase, job: Claimable, run: Run): Promise<Claimed | Lost> {
  try {
    return await whileBusy(() =>
      db.transaction(async (connection) => {
        if (!(await takeClaim(connection, db.dialect, job, run))) return ownClaim(connection, job, run);
        await startAttempt(connection, db.dialect, job.id, run.machine);
        return ownClaim(connection, job, run);
      }),
    );
  } catch (error) {
    if (!(error instanceof Failure && error.code === "store_lost")) throw error;
    return db.read((connection) => ownClaim(connection, job, run));
  }
}

/** The job where this very run holds it. */
async function ownClaim(connection: SqlConnection, job: Claimable, run: Run): Promise<Claimed | Lost> {
  const found = await findJob(connection, { id: job.id });
  const ours =
    found?.status === "processing" && found.owner === run.owner && found.attempt === job.attempt + 1;
  return ours ? { outcome: "claimed", job: found } : LOST;
}

async function waitForHolder(
  db: SqlDatabase,
  connection: SqlConnection,
  job: Claimable,
): Promise<ClaimOutcome | null> {
  const waiting = await findJob(connection, { id: job.id });
  if (waiting?.status !== "queued" || waiting.attempt !== job.attempt) return LOST;
  const holder = await liveHolder(connection, waiting.contentSha256);
  if (holder === null) return null;
  return (await waitFor(connection, db.dialect, job, holder.id)) ? { outcome: "same_bytes", holder } : LOST;
}
