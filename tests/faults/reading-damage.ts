import { deliveryOf, foldedReadings, type WideRow } from "../support/cli/wide-file";
import { slotsOf } from "../support/readings/delivery";
import { select } from "../support/readings/import-rows";
import { storedDeliveries, storedReadings, type StoredDay } from "../support/readings/stored-days";
import { isLive, type FoundJob } from "./found-jobs";
import type { FaultScene } from "./scene";

/** A job and the rows of its file that it took: all of them, or the first ones where it was stopped. */
interface Taken {
  readonly job: number;
  readonly rows: readonly WideRow[];
}

export interface ReadingDamage {
  readonly words: readonly string[];
  /** Days that should be in force and are not, or the other way round. */
  readonly lost: number;
  readonly doubled: number;
}

/** Recomputes from the files what must be in force, covered and kept, and holds it against the tables. */
export async function readingDamage(scene: FaultScene, jobs: readonly FoundJob[]): Promise<ReadingDamage> {
  const taken = jobs.filter(isLive).map((job) => ({
    job: job.id,
    rows: (scene.files.get(job.filename) ?? []).slice(0, job.processed),
  }));
  const readings = await storedReadings(scene.store.db);
  const folded = foldedReadings(taken);
  const days = new Set(readings.map(dayOf));
  const expected = new Set(folded.map(dayOf));
  const words = [
    ...differences("is not as the fold says", new Set(readings.map(textOf)), folded.map(textOf)),
    ...differences("should not be in force", expected, [...days]),
    ...(await coverageDamage(scene, taken)),
    ...(await deliveryDamage(scene, taken, readings)),
  ];
  const lost = [...expected].filter((day) => !days.has(day)).length;
  const doubled = readings.length - days.size + [...days].filter((day) => !expected.has(day)).length;
  return { words, lost, doubled };
}

const dayOf = ({ meter, day }: StoredDay): string => `${meter} ${day}`;
const textOf = (stored: StoredDay): string => `${dayOf(stored)} ${JSON.stringify(stored)}`;

/** Which days a job delivered, a bit a day. */
async function coverageDamage({ store }: FaultScene, taken: readonly Taken[]): Promise<string[]> {
  const expected = new Map<string, number>();
  for (const { job, rows } of taken) {
    for (const row of rows) {
      if (deliveryOf(row, job, 0) === null) continue;
      const [year = 0, month = 0, day = 0] = row.day.split("-").map(Number);
      const key = `${row.meter} ${year * 12 + month - 1} of job ${job}`;
      expected.set(key, ((expected.get(key) ?? 0) | (1 << (day - 1))) >>> 0);
    }
  }
  const sql = `SELECT m.identifier, v.month, v.job_id, v.days FROM import_job_coverage v
    JOIN channels c ON c.id = v.channel_id JOIN meters m ON m.id = c.meter_id WHERE v.days <> 0`;
  const rows = (await select(store.db, sql)) as Readonly<Record<string, string | number>>[];
  const found = new Set(
    rows.map((row) => `${row["identifier"]} ${row["month"]} of job ${row["job_id"]}: ${row["days"]}`),
  );
  const texts = [...expected].map(([key, bits]) => `${key}: ${bits}`);
  return [
    ...differences("is not covered so", found, texts),
    ...differences("is covered without cause", new Set(texts), [...found]),
  ];
}

/** What a job delivered is its row of `reading_deliveries`, or where there is none exactly what is in force. */
async function deliveryDamage(
  { store }: FaultScene,
  taken: readonly Taken[],
  readings: readonly StoredDay[],
): Promise<string[]> {
  const inForce = new Map(readings.map((day) => [dayOf(day), day]));
  const kept = new Map((await storedDeliveries(store.db)).map((day) => [`${dayOf(day)} ${day.job}`, day]));
  const wrong: string[] = [];
  for (const { job, rows } of taken) {
    rows.forEach((row, index) => {
      const own = deliveryOf(row, job, index + 2);
      if (own === null) return;
      const key = `${row.meter} ${row.day}`;
      const stored = kept.get(`${key} ${job}`) ?? inForce.get(key);
      kept.delete(`${key} ${job}`);
      if (JSON.stringify(stored?.slots) !== JSON.stringify(slotsOf(own))) wrong.push(`${key} of job ${job}`);
    });
  }
  return [
    ...differences("is not kept as it was delivered", new Set(), wrong),
    ...differences("is kept and was not delivered", new Set(), [...kept.keys()]),
  ];
}

const SHOWN = 3;

/** Names the first of those that are not among the others. */
function differences(what: string, among: ReadonlySet<string>, texts: readonly string[]): string[] {
  const missing = texts.filter((text) => !among.has(text));
  const said = missing.slice(0, SHOWN).map((text) => `${text.slice(0, 60)} ${what}`);
  return missing.length > SHOWN ? [...said, `and ${missing.length - SHOWN} more: ${what}`] : said;
}
