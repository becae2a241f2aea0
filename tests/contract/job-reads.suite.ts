import { beforeAll, describe, expect, it } from "vitest";
import type { ContractDesk } from "../support/contract/contract-desk";
import { jobIn } from "../support/contract/job-in";
import type { Scene } from "../support/contract/scene";

/** Its last digit is not the check digit of the others: that is one warning. */
const mpan = "1234567890123";
/** Four good days, then a value and a date that cannot be read, and a row without a meter. */
const withProblems = [
  "MPAN,Date,Reading",
  ...["01", "02", "03", "04"].map((day) => `${mpan},2025-10-${day},5${day}.5`),
  `${mpan},2025-10-05,forty`,
  `${mpan},2025-31-31,4.1`,
  `,2025-10-06,4.2`,
  "",
].join("\n");

/** Jobs as they are listed and looked into: for every role, and without a row on the trail. */
export function jobReadsSuite(given: () => Scene): void {
  let viewer: ContractDesk;
  let batchId: string;
  let queued: string;
  beforeAll(async () => {
    const store = await given().another();
    const analyst = await given().desk("reader-analyst", { store });
    viewer = await given().desk("reader-viewer", { store, role: "viewer" });
    const fileIds = [await analyst.drop("autumn.csv", withProblems)];
    const { files } = await analyst.call("imports.add", { fileIds, source: "drop" });
    batchId = files[0]?.batchId ?? "";
    await analyst.runQueue();
    queued = (await jobIn(analyst, "queued", { filename: "queued.csv" })).batchId;
    await jobIn(analyst, "failed", { filename: "half_100%.csv" });
  });

  describe("jobs.list", () => {
    const listed = async (filter: Parameters<typeof viewer.call<"jobs.list">>[1]) => {
      const { jobs, count } = await viewer.call("jobs.list", filter);
      return { names: jobs.map(({ filename }) => filename), count };
    };

    it("gives all, newest first, and counts them over all pages", async () => {
      const all = ["half_100%.csv", "queued.csv", "autumn.csv"];
      expect(await listed({})).toEqual({ names: all, count: 3 });
      expect(await listed({ limit: 2 })).toEqual({ names: all.slice(0, 2), count: 3 });
      expect(await listed({ limit: 2, offset: 2 })).toEqual({ names: all.slice(2), count: 3 });
      expect(await listed({ offset: 3 })).toEqual({ names: [], count: 3 });
    });

    it.each([
      ["a status", { status: "failed" }, ["half_100%.csv"]],
      ["part of a name", { q: "autu" }, ["autumn.csv"]],
      ["a name with what SQL takes for any letters", { q: "_100%" }, ["half_100%.csv"]],
      ["a status and a name that no job has both", { status: "failed", q: "autumn" }, []],
      ["a time after all of them", { from: "2100-01-01 00:00:00.000000" }, []],
      ["a time before all of them", { to: "2000-01-01 00:00:00.000000" }, []],
    ] as const)("by %s", async (_, filter, names) => {
      expect(await listed(filter)).toEqual({ names, count: names.length });
    });

    it("by a batch id", async () => {
      expect((await listed({ q: batchId })).names).toEqual(["autumn.csv"]);
    });
  });

  it("jobs.get: the job with its word, attempts, kept problems and what it covers", async () => {
    const { job, attempts, ...rest } = await viewer.call("jobs.get", { batchId });
    expect(job).toMatchObject({
      ...{ word: "with_problems", processedRows: 7, importedRows: 4, unchangedRows: 0, failedRows: 3 },
      progress: { percent: 100 },
    });
    expect(attempts).toMatchObject([{ number: 1, reason: "completed" }]);
    expect(rest).toMatchObject({
      ...{ errorsKept: 3, warningsKept: 1 },
      covers: { meters: 1, meterDays: 4, from: "2025-10-01", to: "2025-10-04" },
    });
  });

  describe("jobs.problems", () => {
    it("in order of rows, each with its line and raw text, and how many of each kind", async () => {
      const { problems, count, kinds } = await viewer.call("jobs.problems", { batchId, severity: "error" });
      expect(problems.map(({ line, raw }) => [line, raw])).toEqual([
        [6, `${mpan},2025-10-05,forty`],
        [7, `${mpan},2025-31-31,4.1`],
        [8, ",2025-10-06,4.2"],
      ]);
      expect(count).toBe(3);
      expect(kinds.map((kind) => kind.count)).toEqual([1, 1, 1]);
    });

    it("by kind, by part of the strip, and page by page", async () => {
      const ask = { batchId, severity: "error" } as const;
      const { kinds, problems } = await viewer.call("jobs.problems", ask);
      for (const { code } of kinds) {
        const one = await viewer.call("jobs.problems", { ...ask, code });
        expect(one.problems.map((problem) => problem.code)).toEqual([code]);
        expect(one.count).toBe(1);
      }
      const page = await viewer.call("jobs.problems", { ...ask, limit: 1, offset: 1 });
      expect(page.problems).toEqual(problems.slice(1, 2));
      expect(page.count).toBe(3);
      const inCells = async (cell: number) =>
        (await viewer.call("jobs.problems", { ...ask, cell })).problems.map(({ line }) => line);
      const cells = await Promise.all(Array.from({ length: 48 }, (_, cell) => inCells(cell)));
      expect(cells.flat().sort()).toEqual([6, 7, 8]);
      expect(cells[0]).toEqual([]);
    });

    it("warnings apart from errors", async () => {
      const warnings = await viewer.call("jobs.problems", { batchId, severity: "warning" });
      expect(warnings.kinds).toEqual([{ code: "mpan_check_digit", count: 1 }]);
      expect(await viewer.call("jobs.problems", { batchId: queued, severity: "warning" })).toEqual({
        ...{ problems: [], count: 0, kinds: [] },
      });
    });
  });

  describe("jobs.rejects", () => {
    it("every rejected row as it came, its line, column and reason in front, under the file's own name", async () => {
      const { filename, csv } = await viewer.call("jobs.rejects", { batchId });
      expect(filename).toBe("autumn-rejected.csv");
      const [heading, ...lines] = csv.split("\r\n");
      expect(heading).toBe(
        `Rejected line of import ${batchId},Rejected column,Rejected because,MPAN,Date,Reading`,
      );
      expect(lines.map((line) => line.split(",")[0])).toEqual(["6", "7", "8", ""]);
      expect(lines[0]).toMatch(/^6,Reading,.+,1234567890123,2025-10-05,forty$/);
    });

    it("where none was rejected", async () => {
      const refused = await viewer.refused("jobs.rejects", { batchId: queued });
      expect(refused.code).toBe("job_not_in_state");
    });
  });
}
