import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { importFile } from "../../../src-main/importing/import-file";
import { admitFile } from "../../../src-main/intake/admit-file";
import type { Store } from "../../../src-main/ports/store";
import { runClaimed } from "../../../src-main/queue/run-claimed";
import { openSpool } from "../../../src-main/spool/open-spool";
import { systemClock } from "../../../src-main/system-clock";
import { openFileReader } from "../../../src-main/threads/read-file";
import type { Job } from "../../../src-shared/jobs/job";
import { mustHave } from "../stores/run-job";

const builtReader = join(import.meta.dirname, "..", "..", "..", "out", "main", "read-file.js");
const { signal } = new AbortController();

/** Imports a file by the app's own corridor in this process, with batches of so many rows; gives the job as it ended. */
export async function importInProcess(
  store: Store,
  file: { readonly path: string; readonly dataFolder: string; readonly batchRows: number },
): Promise<Job> {
  const { dataFolder, path, batchRows } = file;
  const { jobs, readings, people, audit } = store;
  const spool = await openSpool({ dataFolder, storeAddress: store.address, clock: systemClock });
  const person = { name: "Ann Example", email: "ann@desk" };
  const how = { typeChoice: "auto", dryRun: false, again: false, merge: "keep_actual", plan: null } as const;
  const whyAway = () => Promise.resolve(null);
  const tools = {
    jobs,
    people,
    audit,
    spool,
    person,
    machine: "desk",
    firstRole: "analyst",
    whyAway,
  } as const;
  const { manifest } = await admitFile(tools, { path, source: "cli", ...how }, signal);

  const queued = await jobs.byBatchId(manifest.batchId);
  if (queued === null) throw new Error("the file has no job");
  const owner = randomUUID();
  const claimed = await jobs.claim(queued, { owner, spoolId: spool.id, machine: "desk", asAgain: false });
  if (claimed.outcome !== "claimed") throw new Error(`the claim was ${claimed.outcome}`);
  const openReader = () => openFileReader({ workerUrl: pathToFileURL(builtReader) });
  const corridor = { jobs, readings, spool, clock: systemClock, openReader, batchRows };
  const run = importFile({ ...corridor, landed: () => undefined });
  const runs = { jobs, spool, handlers: { import: run }, worked: () => undefined };
  await runClaimed(runs, claimed.job, owner, { signal, cancelled: signal });
  return mustHave(jobs, queued.id);
}
