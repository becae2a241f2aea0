import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { JobResponse } from "../../src-shared/contract/job-response";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { countOf, dailyTotals, halfHours } from "../support/cli/figures";

const samples = join(import.meta.dirname, "..", "..", "samples");
const files = ["half-hourly.csv", "daily.csv", "long-with-flags.csv"].map((name) => join(samples, name));

/** The keys of the original's job object, in its order; whatever was added since stands after them. */
const ORIGINAL_KEYS = [
  ...["id", "batch_id", "filename", "import_type", "status", "dry_run", "total_rows", "processed_rows"],
  ...["imported_rows", "failed_rows", "progress_percent", "queued_at", "started_at", "completed_at"],
  ...["user_name", "user_email"],
];

/** The three samples that the app comes with: imported without a question, and every figure as it stands in its file. */
export function samplesSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let desk: Desk;
  let jobs: JobResponse[];

  beforeAll(async () => {
    store = await open();
    desk = await store.desk();
    const imported = await desk.imports(...files);
    expect(imported.code).toBe(0);
    ({ jobs } = imported);
  });
  afterAll(() => store.close());

  it("prints one object a file, the original's keys first", () => {
    expect(jobs.map((job) => Object.keys(job).slice(0, ORIGINAL_KEYS.length))).toEqual(
      files.map(() => ORIGINAL_KEYS),
    );
    expect(jobs[0]).toMatchObject({
      ...{ filename: "half-hourly.csv", import_type: "hh", status: "completed", dry_run: false },
      ...{ total_rows: 4, processed_rows: 4, imported_rows: 4, failed_rows: 0, progress_percent: 100 },
      ...{ unchanged_rows: 0, replaced_rows: 0, half_hours: 192, state: "imported", error_code: null },
    });
    for (const job of jobs) {
      expect(job.batch_id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      const times = [job.queued_at, job.started_at, job.completed_at].map(String);
      expect(times).toEqual(times.toSorted());
      for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    }
  });

  it("counts the rows of each", () => {
    expect(jobs.map((job) => [job.import_type, job.imported_rows, job.half_hours])).toEqual([
      ["hh", 4, 192],
      ["daily", 7, 7],
      ["hh", 48, 48],
    ]);
  });

  it("has every half-hour in the view as its file has it", async () => {
    const rows = await halfHours(store.db);
    const short = rows.map(({ meter, day, period, value }) => `${meter} ${day} ${period} ${value}`);
    expect(short).toEqual([...wideRows(), ...longRows()].sort(byMeterDayPeriod));
    expect(rows.filter((row) => row.estimated)).toHaveLength(estimatesOfLong());
  });

  it("has one total a day, that of the half-hours where they are whole", async () => {
    expect(await dailyTotals(store.db)).toEqual([
      "1234567890123 2025-11-01 45.1 daily",
      "1234567890123 2025-11-02 46.2 daily",
      "1234567890123 2025-11-03 47.3 daily",
      "1234567890123 2025-11-04 48.4 daily",
      "1234567890123 2025-11-05 49.5 daily",
      "1234567890123 2025-11-06 50.6 daily",
      "1234567890123 2025-11-07 58.816 hh",
      "1234567890123 2025-11-08 87.516 hh",
      "1234567890124 2025-11-07 72.916 hh",
      "1234567890124 2025-11-08 102.116 hh",
      "E06BG12862 2024-11-09 277.5 hh E",
    ]);
  });

  it("records the same files again as already in, saying who brought them and when", async () => {
    const before = await countOf(store.db, "readings");
    const { code, stdout } = await desk.run("import", ...files);
    expect(code).toBe(0);
    const person = jobs[0]?.user_name ?? "";
    expect(stdout.split("\n").slice(0, 3)).toEqual(
      jobs.map(
        ({ filename, completed_at }) =>
          `${filename}: already in. Imported by ${person} on ${String(completed_at).slice(0, 16)} UTC, same contents.`,
      ),
    );
    expect(await countOf(store.db, "readings")).toBe(before);
    const duplicates = "import_jobs WHERE duplicate_of IS NOT NULL AND status = 'completed'";
    expect(await countOf(store.db, `${duplicates} AND processed_rows + imported_rows = 0`)).toBe(3);
  });
}

const linesOf = (name: string): string[] =>
  readFileSync(join(samples, name), "utf8")
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "");

/** The wide sample, read the plainest way: `meter day period value`. */
function wideRows(): string[] {
  return linesOf("half-hourly.csv").flatMap((line) => {
    const [meter, day, ...values] = line.split(",").map((cell) => cell.trim());
    return values.map((value, index) => `${meter} ${day} ${index + 1} ${Number(value)}`);
  });
}

/** The long sample the same way: one day, a row a half-hour from midnight on. */
function longRows(): string[] {
  return linesOf("long-with-flags.csv").map((line, index) => {
    const [meter = "", , value] = line.split(";");
    return `${meter} 2024-11-09 ${index + 1} ${Number(value)}`;
  });
}

const estimatesOfLong = (): number =>
  linesOf("long-with-flags.csv").filter((line) => line.endsWith(";E")).length;

function byMeterDayPeriod(a: string, b: string): number {
  const [meterA = "", dayA = "", periodA] = a.split(" ");
  const [meterB = "", dayB = "", periodB] = b.split(" ");
  if (meterA !== meterB) return meterA < meterB ? -1 : 1;
  return dayA === dayB ? Number(periodA) - Number(periodB) : dayA < dayB ? -1 : 1;
}
