import { expect, it } from "vitest";
import { startTally } from "../../../src-main/importing/tally";
import { jobRow } from "../../support/fakes/job-row";

const counts = (processed: number, imported: number, unchanged: number, failed: number) => ({
  ...{ processed, imported, unchanged, failed },
  ...{ replaced: 0, warnings: 0, halfHours: 0 },
});
const problem = (code: string) => ({ code, params: {} });

it("begins where the job's row stands", () => {
  const job = jobRow({
    processedRows: 9,
    importedRows: 5,
    unchangedRows: 3,
    failedRows: 1,
    cells: "1".repeat(48),
  });
  expect(startTally(job)).toMatchObject({
    ...{ processed: 9, imported: 5, unchanged: 3, failed: 1, cells: "1".repeat(48), firstProblem: null },
  });
});

it("adds each batch, keeps the latest strip, and the first problem", () => {
  const tally = startTally(jobRow());
  tally.add(counts(4, 3, 1, 0), "a", null);
  tally.add(counts(3, 0, 1, 2), "b", problem("one"));
  tally.add(counts(1, 0, 0, 1), "c", problem("two"));
  expect(tally).toMatchObject({ processed: 8, imported: 3, unchanged: 2, failed: 3, cells: "c" });
  expect(tally.firstProblem).toEqual(problem("one"));
});
