import { expect, test } from "vitest";
import { fold, type Delivery } from "../../../src-shared/metering/fold";
import type { TestRow } from "../../support/readings/batch-of";
import { delivery, slotsOf, type Slots } from "../../support/readings/delivery";
import { emptyTables } from "../../support/readings/dump-tables";
import { importRows, select } from "../../support/readings/import-rows";
import { processingJob } from "../../support/readings/processing-job";
import { keptFolds, shortOf } from "../../support/readings/stored-days";
import { seededRandom } from "../../support/seeded-random";
import type { SuiteStore } from "./suite-store";

const METERS = ["A", "B", "C"];
const DAYS = ["2025-01-31", "2025-02-01", "2025-03-30", "2025-10-26"];
const ROUNDS = 4;

/** A file at random: rows that bring, repeat, contradict, are blank or are rejected. */
export function randomRows(random: () => number, count: number): TestRow[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (): TestRow => {
    const kind = random();
    if (kind < 0.06) return { rejected: `row ${random()}`, codes: ["value_not_a_number", "date_missing"] };
    if (kind < 0.1) return pick<TestRow>([{ blank: true }, { nothing: true }]);
    const slots: Slots = Array.from({ length: 3 }, () => pick([null, 1, 2, "1e", "2e"] as const));
    const piece = { meter: pick(METERS), day: pick(DAYS), slots: [...slots, 3] };
    return { brings: [piece], warnings: random() < 0.1 ? ["negative_value"] : [] };
  });
}

/** What each of these files delivers of each meter and day, as one delivery. */
export function deliveriesOf(files: readonly { job: number; rows: readonly TestRow[] }[]) {
  const found = new Map<string, Map<number, Delivery>>();
  for (const { job, rows } of files) {
    for (const each of rows) {
      for (const { meter, day, slots } of "brings" in each ? each.brings : []) {
        const key = `${meter} ${day}`;
        const jobs = found.get(key) ?? new Map<number, Delivery>();
        const before = slotsOf(jobs.get(job) ?? null) ?? [];
        const joined = Array.from({ length: 50 }, (_, slot) => slots[slot] ?? before[slot] ?? null);
        found.set(key, jobs.set(job, delivery(job, joined)));
      }
    }
  }
  return found;
}

/** What the tables must hold in the end, whatever the order in which these files came in. */
export function expectedFolds(files: readonly { job: number; rows: readonly TestRow[] }[]) {
  return [...deliveriesOf(files)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, jobs]) => {
      const all = [...jobs.values()];
      const [meter, day] = key.split(" ");
      const without = Object.fromEntries(
        all.map(({ job }) => [
          job,
          shortOf(
            fold(
              all.filter((each) => each.job !== job),
              50,
            ),
          ),
        ]),
      );
      return { meter, day, inForce: shortOf(fold(all, 50)), without };
    });
}

/** The size of a batch makes no difference to what a job comes to. */
export function batches(store: () => SuiteStore): void {
  test("batches of one row, of seven and of the whole file are equal in readings, counts, strip and problems", async () => {
    const { db } = store();
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = seededRandom(seed);
    for (let round = 0; round < ROUNDS; round++) {
      const earlier = randomRows(random, 20);
      const later = randomRows(random, 20);
      const rows = randomRows(random, 30);
      const results = [];
      for (const size of [1, 7, rows.length]) {
        await emptyTables(db);
        const first = await importRows(store(), earlier);
        const mine = await processingJob(db);
        const last = await importRows(store(), later);
        const { counts, cells } = await importRows(store(), rows, { size, fence: mine });
        const files = [
          { job: first.job, rows: earlier },
          { job: mine.jobId, rows },
          { job: last.job, rows: later },
        ];
        expect(await keptFolds(db), `seed ${seed}`).toEqual(expectedFolds(files));
        const problems = await select(
          db,
          `SELECT severity, ordinal, \`row_number\`, line, code, cell FROM import_job_problems
           WHERE job_id = ? ORDER BY severity, ordinal`,
          [mine.jobId],
        );
        const [job] = await select(
          db,
          `SELECT processed_rows, imported_rows, unchanged_rows, failed_rows, replaced_rows, warnings, half_hours,
             bytes_done, checkpoint_row FROM import_jobs WHERE id = ?`,
          [mine.jobId],
        );
        results.push({ counts, cells, problems, job });
      }
      expect(results[0], `seed ${seed}`).toEqual(results[2]);
      expect(results[1], `seed ${seed}`).toEqual(results[2]);
    }
  });
}
