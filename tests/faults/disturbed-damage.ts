import { countOf } from "../support/cli/figures";
import { disturbedRows, earlierRows, expectedOutcome } from "./disturbed-file";
import type { Scene } from "./disturbed-import";
import { findDamage, type Damage } from "./find-damage";
import { findJobs, isLive } from "./found-jobs";

/** The end check of an import that was disturbed, with the counts that its file was made to come to. */
export async function disturbedDamage({ store, desk }: Scene): Promise<Damage> {
  const files = new Map([
    ["earlier.csv", earlierRows],
    ["disturbed.csv", disturbedRows],
  ]);
  const damage = await findDamage({ store, desks: [desk], files });
  const jobs = (await findJobs(store)).filter((job) => job.filename === "disturbed.csv");
  const [job, ...more] = jobs.filter(isLive);
  const { kept: expectedKept, ...counts } = expectedOutcome;
  const kept = await countOf(store.db, "reading_deliveries");
  const rejected = await countOf(store.db, "import_job_problems WHERE severity = 'error'");
  const expected = { ...counts, total: counts.processed, status: "completed" } as const;
  const words = [
    ...damage.words,
    ...(job === undefined ? ["no job brought the file"] : []),
    ...more.map(({ id }) => `job ${id} brought the file too`),
    ...Object.entries(expected)
      .map(([name, value]) => ({ name, value, found: job?.[name as keyof typeof expected] }))
      .filter(({ value, found }) => value !== found)
      .map(({ name, value, found }) => `${name} is ${found} and not ${value}`),
    ...(kept === expectedKept ? [] : [`${kept} deliveries are kept and not ${expectedKept}`]),
    ...(rejected === counts.failed ? [] : [`${rejected} rejected rows are told`]),
  ];
  return { ...damage, lost: damage.lost + (job === undefined ? counts.processed : 0), words };
}
