import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { row, type TestRow } from "../../support/readings/batch-of";
import { importRows, select } from "../../support/readings/import-rows";
import type { SuiteStore } from "./suite-store";

const DAY = "2025-11-24";

/** What is kept of rows that are wrong: the first problems, and every rejected row whole. */
export function problems(store: () => SuiteStore): void {
  test("a problem is kept with its row, line, cell, column, words' params, raw row and field", async () => {
    const rows: TestRow[] = [row("A", DAY, [1]), { rejected: "B;24/11/2025;12O.5 – £" }];
    const { job } = await importRows(store(), rows);
    expect(await select(store().db, "SELECT * FROM import_job_problems")).toEqual([
      {
        job_id: job,
        severity: "error",
        ordinal: 1,
        row_number: 2,
        line: 3,
        column_name: "HH01",
        code: "value_not_a_number",
        params: '{"value":"12O.5"}',
        raw: "B;24/11/2025;12O.5 – £",
        field_start: 0,
        field_end: 1,
        cell: 0,
      },
    ]);
  });

  test("problems stand in the order of the rows, errors and warnings counted apart", async () => {
    const rows: TestRow[] = [
      { brings: [{ meter: "A", day: DAY, slots: [1] }], warnings: ["negative_value"] },
      { rejected: "x", codes: ["date_missing", "value_not_a_number"] },
      { brings: [{ meter: "A", day: DAY, slots: [2] }], warnings: ["conflict_in_file"] },
      { rejected: "y" },
    ];
    await importRows(store(), rows, { size: 2 });
    const sql =
      "SELECT severity, ordinal, `row_number`, code FROM import_job_problems ORDER BY severity, ordinal";
    const kept = (await select(store().db, sql)) as Record<string, string | number>[];
    expect(kept.map((each) => Object.values(each).join(" ")).sort()).toEqual([
      "error 1 2 date_missing",
      "error 2 2 value_not_a_number",
      "error 3 4 value_not_a_number",
      "warning 1 1 negative_value",
      "warning 2 3 conflict_in_file",
    ]);
  });

  test.each([400, 2500])(
    "the first 1,000 errors and warnings are kept, in batches of %d rows",
    async (size) => {
      const rows = Array.from({ length: 2500 }, (_, index): TestRow =>
        index % 2 === 0
          ? { rejected: `row ${index + 1}` }
          : { brings: [{ meter: "A", day: DAY, slots: [index] }], warnings: ["negative_value"] },
      );
      const { counts } = await importRows(store(), rows, { size });
      expect(counts).toMatchObject({ failed: 1250, imported: 1250, warnings: 1250 });
      const sql = `
      SELECT severity, COUNT(*) AS kept, MAX(ordinal) AS last, MAX(\`row_number\`) AS last_row
      FROM import_job_problems GROUP BY severity ORDER BY severity`;
      const kept = await select(store().db, sql);
      expect(kept).toEqual([
        { severity: "error", kept: 1000, last: 1000, last_row: 1999 },
        { severity: "warning", kept: 1000, last: 1000, last_row: 2000 },
      ]);
    },
  );

  test("every rejected row is kept whole, however long and many they are", async () => {
    const long = `"${"é".repeat(20_000)}`;
    const rows = Array.from({ length: 300 }, (_, index): TestRow => ({
      rejected: `${index};${long.slice(index)}`,
    }));
    const { job } = await importRows(store(), rows, { size: 250 });
    const sql = "SELECT first_row, packed FROM import_job_rejects WHERE job_id = ? ORDER BY first_row";
    const chunks = (await select(store().db, sql, [job])) as { first_row: number; packed: Uint8Array }[];
    // Row 200 begins a second chunk of the first batch: more than four million characters.
    expect(chunks.map((chunk) => chunk.first_row)).toEqual([1, 200, 251]);
    const text = chunks.map((chunk) => inflateSync(chunk.packed).toString()).join("");
    const kept = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(kept).toEqual(
      rows.map((each, index) => ({
        row: index + 1,
        line: index + 2,
        raw: "rejected" in each ? each.rejected : "",
        problems: [{ code: "value_not_a_number", column: "HH01", params: { value: "12O.5" } }],
      })),
    );
  });
}
