import { afterAll, beforeAll, expect, it } from "vitest";
import type { JobResponse } from "../../src-shared/contract/job-response";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { dayOf, figures, wideFile, type WideRow } from "../support/cli/wide-file";
import { dumpTables } from "../support/readings/dump-tables";
import { select } from "../support/readings/import-rows";

/** What is a dry run's own: its job with its problems, the audit trail, and the runner's heartbeat. */
const OWN = [
  ...["import_jobs", "import_job_attempts", "import_job_problems", "import_job_rejects"],
  ...["audit_events", "runners"],
] as const;

const before: WideRow[] = [0, 1, 2].map((n) => ({ meter: "D-1", day: dayOf(n), values: figures(n) }));

/** New, changed, unchanged, filled, kept out, twice in the file, rejected; of meters known and new. */
const mixed: WideRow[] = [
  { meter: "D-1", day: dayOf(0), values: figures(9) },
  { meter: "D-1", day: dayOf(1), values: figures(1) },
  { meter: "D-1", day: dayOf(2), flag: "E", values: figures(2, { 5: "3.210" }) },
  { meter: "D-1", day: dayOf(3), values: figures(3, { 1: "", 2: "" }) },
  { meter: "D-2", day: dayOf(0), values: figures(4) },
  { meter: "D-2", day: dayOf(0), values: figures(4) },
  { meter: "D-2", day: dayOf(0), values: figures(4, { 7: "1.234" }) },
  { meter: "D-3", day: dayOf(0), values: figures(5, { 8: "12O.5" }) },
];

/** `--dry-run` writes nothing but its own job, and promises what the real run then does. */
export function dryRunSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let desk: Desk;
  let path: string;

  beforeAll(async () => {
    store = await open();
    desk = await store.desk();
    await desk.imports(await desk.file("before.csv", wideFile(before)));
    path = await desk.file("mixed.csv", wideFile(mixed));
  });
  afterAll(() => store.close());

  it("leaves every other table as it was, and its counts are the real run's", async () => {
    const untouched = await dumpTables(store.db, [...OWN]);
    const dry = await desk.imports(path, "--dry-run");
    expect(await dumpTables(store.db, [...OWN])).toEqual(untouched);

    const real = await desk.imports(path);
    expect(await dumpTables(store.db, [...OWN])).not.toEqual(untouched);
    expect(dry.code).toBe(real.code);
    expect(countsOf(dry.jobs[0])).toEqual(countsOf(real.jobs[0]));
    expect(countsOf(real.jobs[0])).toMatchObject({ processed: 8, imported: 5, unchanged: 2, failed: 1 });
    expect([dry.jobs[0]?.state, real.jobs[0]?.state]).toEqual(["checked", "with_problems"]);
    const [own, same] = await problemsOf(store);
    expect(own).toEqual(same);
  });

  it("is never a duplicate, and makes none", async () => {
    const dry = await desk.imports(path, "--dry-run");
    expect(dry.jobs[0]).toMatchObject({ state: "checked", duplicate_of: null, processed_rows: 8 });
  });
}

function countsOf(job: JobResponse | undefined) {
  const { processed_rows: processed, imported_rows: imported, unchanged_rows: unchanged } = job ?? {};
  const {
    failed_rows: failed,
    replaced_rows: replaced,
    half_hours: halfHours,
    warnings,
    total_rows,
  } = job ?? {};
  return { processed, imported, unchanged, failed, replaced, halfHours, warnings, total_rows };
}

/** The problems and the strip of the two jobs of mixed.csv. */
async function problemsOf(store: CliStore): Promise<unknown[]> {
  const jobs = (await select(
    store.db,
    "SELECT id, cells FROM import_jobs WHERE filename = 'mixed.csv' ORDER BY id LIMIT 2",
  )) as { id: number; cells: unknown }[];
  return Promise.all(
    jobs.map(async ({ id, cells }) => {
      const sql = `SELECT line, code, raw FROM import_job_problems WHERE job_id = ${id} ORDER BY line, code`;
      return { cells, problems: await select(store.db, sql) };
    }),
  );
}
