import { countOf } from "../support/cli/figures";
import { foldedReadings } from "../support/cli/wide-file";
import { select } from "../support/readings/import-rows";
import { storedReadings, type StoredDay } from "../support/readings/stored-days";
import { disturbedRows, earlierRows, expectedOutcome } from "./disturbed-file";
import type { Scene } from "./disturbed-import";

/** What is not as it should be after an import that was disturbed, in words; and rows lost or doubled among it. */
export interface Damage {
  readonly words: readonly string[];
  readonly lost: number;
  readonly doubled: number;
}

/** Looks at everything an import leaves: its job, its rows, the readings, and the data folder. */
export async function findDamage(scene: Scene): Promise<Damage> {
  const jobs = await jobsOf(scene);
  const [job] = jobs.filter((each) => each.duplicateOf === null);
  const readings = await storedReadings(scene.store.db);
  const folded = foldedReadings([
    { job: 1, rows: earlierRows },
    { job: job?.id ?? 0, rows: disturbedRows },
  ]);
  const found = { jobs, readings, folded, job: job ?? NO_JOB };
  const words = [
    ...stuck(jobs),
    ...miscounted(found.job),
    ...misread(readings, folded),
    ...(await misplaced(scene)),
  ];
  const { processed } = found.job;
  const lost = expectedOutcome.processed - processed + (folded.length - readings.length);
  return { words, lost: Math.max(0, lost), doubled: Math.max(0, -lost) };
}

interface Row {
  readonly id: number;
  readonly status: string;
  readonly duplicateOf: number | null;
  readonly processed: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly replaced: number;
  readonly total: number | null;
}

const NO_JOB: Row = {
  ...{ id: 0, status: "none", duplicateOf: null, processed: 0, imported: 0 },
  ...{ unchanged: 0, failed: 0, replaced: 0, total: null },
};

async function jobsOf({ store }: Scene): Promise<Row[]> {
  const sql = `SELECT id, status, duplicate_of AS duplicateOf, processed_rows AS processed, imported_rows AS imported,
      unchanged_rows AS unchanged, failed_rows AS failed, replaced_rows AS replaced, total_rows AS total
    FROM import_jobs WHERE filename = 'disturbed.csv' ORDER BY id`;
  return (await select(store.db, sql)) as Row[];
}

/** One job brought the file; calls after its end are its duplicates; none waits or runs any more. */
function stuck(jobs: readonly Row[]): string[] {
  const open = jobs
    .filter((job) => job.status !== "completed")
    .map((job) => `job ${job.id} is ${job.status}`);
  const brought = jobs.filter((job) => job.duplicateOf === null).length;
  return brought === 1 ? open : [...open, `${brought} jobs brought the file`];
}

function miscounted(job: Row): string[] {
  const { kept: _, ...expected } = expectedOutcome;
  return Object.entries({ ...expected, total: expected.processed })
    .filter(([name, count]) => job[name as keyof Row] !== count)
    .map(([name, count]) => `${name} is ${String(job[name as keyof Row])} and not ${count}`);
}

function misread(readings: readonly StoredDay[], folded: readonly StoredDay[]): string[] {
  const texts = new Set(readings.map((day) => JSON.stringify(day)));
  const wrong = folded.filter((day) => !texts.has(JSON.stringify(day)));
  const said = wrong.slice(0, 3).map((day) => `${day.meter} ${day.day} is not as the fold says`);
  if (wrong.length > 3) said.push(`and ${wrong.length - 3} more days`);
  return readings.length === folded.length ? said : [...said, `${readings.length} days are in force`];
}

/** Rows kept of what was replaced or kept out, rejected rows, and files of the spool. */
async function misplaced({ store, desk }: Scene): Promise<string[]> {
  const kept = await countOf(store.db, "reading_deliveries");
  const problems = await countOf(store.db, "import_job_problems WHERE severity = 'error'");
  const files = await desk.spooled();
  const lonely = files.filter((name) => name.endsWith(".bytes") && !files.includes(manifestOf(name)));
  return [
    ...(kept === expectedOutcome.kept ? [] : [`${kept} deliveries are kept and not ${expectedOutcome.kept}`]),
    ...(problems === expectedOutcome.failed ? [] : [`${problems} rejected rows are told`]),
    ...files.filter((name) => name.endsWith(".part")).map((name) => `${name} was left over`),
    ...lonely.map((name) => `${name} has no manifest`),
  ];
}

const manifestOf = (bytes: string): string => bytes.replace(/\.bytes$/, ".json");
