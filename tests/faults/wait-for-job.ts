import { setTimeout as sleep } from "node:timers/promises";
import type { CliStore } from "../support/cli/cli-store";
import { findJobs, type FoundJob } from "./found-jobs";

const LOOK_EVERY_MS = 5;
const PATIENCE_MS = 90_000;

/** Waits until a job of this file is as said; rejects, saying how it is, where it does not come to that. */
export async function waitForJob(
  store: CliStore,
  filename: string,
  is: (job: FoundJob) => boolean,
): Promise<FoundJob> {
  let last: FoundJob | undefined;
  await waitUntil(
    async () => {
      last = (await findJobs(store)).find((job) => job.filename === filename && is(job)) ?? last;
      return last !== undefined && is(last);
    },
    () => `${filename} came no further than ${JSON.stringify(last)}`,
  );
  if (last === undefined) throw new Error(`${filename} has no job`);
  return last;
}

/** Waits until something holds, with a limit far past what it takes. */
export async function waitUntil(holds: () => Promise<boolean>, words: () => string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(words());
    await sleep(LOOK_EVERY_MS);
  }
}
