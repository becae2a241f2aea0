import { Failure } from "../../src-shared/failure";
import type { Spool } from "../ports/spool";

/** Whether the whole bytes of an entry are in the spool. An id that is none of a spool has no copy either. */
export async function hasCopy(spool: Pick<Spool, "bytesPath">, batchId: string): Promise<boolean> {
  try {
    await spool.bytesPath(batchId);
    return true;
  } catch (thrown) {
    const gone = thrown instanceof Failure && ["spool_copy_missing", "job_not_found"].includes(thrown.code);
    if (!gone) throw thrown;
    return false;
  }
}
