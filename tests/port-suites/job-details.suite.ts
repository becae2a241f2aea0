import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobStore, RejectedRecord } from "../../src-main/ports/job-store";
import { bringRows, insertJob, mustHave, processingJob } from "../support/stores/run-job";
import type { TestStore } from "../support/stores/store-targets";

/** What one job shows: problems, rejects, attempts and what it covers. */
export function jobDetailsSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;
  let jobs: JobStore;

  beforeAll(async () => {
    test = await open();
    jobs = test.store.jobs;
  });
  afterAll(() => test.close());

  describe("problems", () => {
    const add = async (jobId: number) => {
      const rows: [string, number, number, string, number][] = [
        ["error", 1, 30, "bad_date", 2],
        ["error", 2, 10, "not_a_number", 0],
        ["error", 3, 20, "not_a_number", 0],
        ["warning", 1, 5, "check_digit", 0],
      ];
      for (const [severity, ordinal, row, code, cell] of rows) {
        await test.change(
          `INSERT INTO import_job_problems
             (job_id, severity, ordinal, \`row_number\`, line, column_name, code, params, raw, field_start, field_end, cell)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          [jobId, severity, ordinal, row, row + 1, "HH01", code, '{"value":"x"}', "a,x", 2, 3, cell],
        );
      }
    };
    const query = { severity: "error", code: null, cell: null, limit: 10, offset: 0 } as const;

    it("come in order of rows, with every kind counted over all", async () => {
      const { id } = await insertJob(jobs);
      await add(id);
      const found = await jobs.problems(id, { ...query, limit: 2 });
      expect(found.problems.map((problem) => problem.row)).toEqual([10, 20]);
      expect(found.problems[0]).toEqual({
        ...{ row: 10, line: 11, column: "HH01", code: "not_a_number", severity: "error" },
        ...{ params: { value: "x" }, raw: "a,x", fieldStart: 2, fieldEnd: 3 },
      });
      expect(found.count).toBe(3);
      expect(found.kinds).toEqual([
        { code: "not_a_number", count: 2 },
        { code: "bad_date", count: 1 },
      ]);
      expect(await jobs.problemCounts(id)).toEqual({ errors: 3, warnings: 1 });
    });

    it.each([
      [{ code: "not_a_number" }, [10, 20]],
      [{ cell: 2 }, [30]],
      [{ cell: 2, code: "not_a_number" }, []],
      [{ offset: 2 }, [30]],
      [{ severity: "warning" as const }, [5]],
    ])("narrowed by %j", async (given, rows) => {
      const { id } = await insertJob(jobs);
      await add(id);
      const found = await jobs.problems(id, { ...query, ...given });
      expect(found.problems.map((problem) => problem.row)).toEqual(rows);
    });

    it("of a job without any are none", async () => {
      const { id } = await insertJob(jobs);
      expect(await jobs.problems(id, query)).toEqual({ problems: [], count: 0, kinds: [] });
      expect(await jobs.problemCounts(id)).toEqual({ errors: 0, warnings: 0 });
    });
  });

  it("covers counts meters, meter-days and their span", async () => {
    const { id } = await insertJob(jobs);
    expect(await jobs.covers(id)).toEqual({ meters: 0, meterDays: 0, from: null, to: null });
    const month = 2025 * 12 + 10;
    for (const [meter, quantity, days] of [
      [1, "AI", 0b11],
      [1, "AE", 0b10],
      [2, "AI", 2 ** 29],
    ] as const) {
      await test.change("INSERT INTO channels (meter_id, quantity, unit) VALUES (?, ?, 'kWh')", [
        meter,
        quantity,
      ]);
      await test.change(
        `INSERT INTO import_job_coverage (channel_id, month, import_type, job_id, days)
         SELECT id, ?, 'hh', ?, ? FROM channels WHERE meter_id = ? AND quantity = ?`,
        [month, id, days, meter, quantity],
      );
    }
    expect(await jobs.covers(id)).toEqual({ meters: 2, meterDays: 3, from: "2025-11-01", to: "2025-11-30" });
  });

  it("attempts of a running job count what it brought so far", async () => {
    const { job, fence } = await processingJob(test.store);
    await bringRows(test, fence, { processed: 7, failed: 1 });
    expect(await jobs.attempts(job.id)).toMatchObject([{ endedAt: null, processedRows: 7, failedRows: 1 }]);
    expect((await mustHave(jobs, job.id)).processedRows).toBe(7);
  });

  describe("rejects", () => {
    /** A job with rejected rows in three batches, the second larger than a page between threads. */
    const withRejects = async () => {
      const { id } = await insertJob(jobs);
      const sizes: [number, number][] = [
        [1, 3],
        [1000, 1200],
        [20_000, 2],
      ];
      const records: RejectedRecord[] = [];
      for (const [firstRow, count] of sizes) {
        const batch = Array.from({ length: count }, (_, i) => rejected(firstRow + i));
        records.push(...batch);
        const packed = deflateSync(batch.map((record) => `${JSON.stringify(record)}\n`).join(""));
        await test.change("INSERT INTO import_job_rejects (job_id, first_row, packed) VALUES (?, ?, ?)", [
          id,
          firstRow,
          packed,
        ]);
      }
      return { id, records };
    };
    const rejected = (row: number): RejectedRecord => ({
      row,
      line: row + 1,
      raw: `"é, ${row}"`,
      problems: [{ code: "bad_date", column: "Date", params: { value: "32/13" } }],
    });

    it("come whole and in order of rows", async () => {
      const { id, records } = await withRejects();
      const found: RejectedRecord[] = [];
      for await (const record of jobs.rejects(id)) found.push(record);
      expect(found).toEqual(records);
    });

    it("may be left before their end", async () => {
      const { id, records } = await withRejects();
      for await (const record of jobs.rejects(id)) {
        expect(record).toEqual(records[0]);
        break;
      }
      expect(await jobs.byId(id)).not.toBeNull();
    });

    it("of a job without any are none", async () => {
      const { id } = await insertJob(jobs);
      for await (const record of jobs.rejects(id)) throw new Error(`row ${record.row} was never rejected`);
      expect(await jobs.problemCounts(id)).toEqual({ errors: 0, warnings: 0 });
    });
  });
}
