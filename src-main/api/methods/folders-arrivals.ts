import { Failure } from "../../../src-shared/failure";
import { arrivalsByHalfHour, latestArrivals } from "../../feed/folder-arrivals";
import { needFolder } from "../../intake/watch/change-folder";
import type { Handler } from "../api-tools";

/** While the store is away the files are told without their jobs. */
export const foldersArrivals: Handler<"folders.arrivals"> = async (tools, { id }) => {
  const { book, clock } = tools.folders;
  await needFolder(book, id);
  const counted = await arrivalsByHalfHour(book, id, clock.now());
  const jobsOf = (batchIds: readonly string[]) => orNone(() => tools.jobs.byBatchIds(batchIds));
  const withBytes = (sha256: string) => orNone(() => tools.jobs.withBytes(sha256));
  return { ...counted, latest: await latestArrivals({ book, view: tools.view, jobsOf, withBytes }, id) };
};

async function orNone<T>(ask: () => Promise<T[]>): Promise<T[]> {
  try {
    return await ask();
  } catch (thrown) {
    if (thrown instanceof Failure && (thrown.retryable || thrown.code.startsWith("schema_"))) return [];
    throw thrown;
  }
}
