import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";
import { repository } from "../../scripts/repository.mjs";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { dropFiles } from "../support/desktop/drop-files";
import { expect } from "../support/desktop/expect";
import { queueRow } from "../support/desktop/queue-row";
import { storeChoices } from "../support/desktop/store-choice";

const names = ["half-hourly.csv", "daily.csv", "long-with-flags.csv"];
const samples = names.map((name) => join(repository, "samples", name));

describe.each(storeChoices())("the three sample files dropped on the window, kept on $name", (store) => {
  const { start, dataFolder } = desktopSuite();
  beforeAll(() => store.start());
  afterAll(() => store.stop());

  test("go in to the last row, as their person's, and a second time are already in", async () => {
    const env = await store.choose(dataFolder());
    const { page } = await start({ env });
    await dropFiles(page, samples);
    for (const name of names) await expect(queueRow(page, "Finished today", name)).toContainText("Imported");

    const counts = `SELECT filename, status, import_type, source, total_rows, processed_rows, imported_rows,
      unchanged_rows, failed_rows, half_hours FROM import_jobs ORDER BY id`;
    const done = { status: "completed", source: "drop", unchanged_rows: 0, failed_rows: 0 };
    const rowsOf = (n: number) => ({ total_rows: n, processed_rows: n, imported_rows: n });
    expect(await store.rows(counts)).toEqual([
      { filename: "half-hourly.csv", import_type: "hh", half_hours: 192, ...rowsOf(4), ...done },
      { filename: "daily.csv", import_type: "daily", half_hours: 7, ...rowsOf(7), ...done },
      { filename: "long-with-flags.csv", import_type: "hh", half_hours: 48, ...rowsOf(48), ...done },
    ]);
    expect(await store.rows("SELECT COUNT(*) AS n FROM readings")).toEqual([{ n: 12 }]);
    const audited = `SELECT DISTINCT e.action, e.outcome, j.filename FROM audit_events e
      JOIN users u ON u.id = e.user_id LEFT JOIN import_jobs j ON j.batch_id = e.subject ORDER BY j.id`;
    // The call itself is told when its answer goes out, which the quickest of the imports may come before.
    const events = expect.poll(() => store.rows(audited));
    await events.toEqual([
      { action: "imports.add", outcome: "ok", filename: null },
      ...names.map((filename) => ({ action: "import", outcome: "ok", filename })),
    ]);

    await dropFiles(page, samples);
    await expect(page.getByRole("table", { name: "Finished today" }).getByText("Already in")).toHaveCount(3);
    await expect(queueRow(page, "Finished today", "Already in").first()).toContainText("same contents");
    expect(await store.rows("SELECT COUNT(*) AS n FROM readings")).toEqual([{ n: 12 }]);
  });
});
