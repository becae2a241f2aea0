import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { openFileReader, type FileReader } from "../../../src-main/threads/read-file";
import type { FirstLook } from "../../../src-shared/jobs/detection";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import type { ReadingBatch } from "../../../src-shared/metering/reading-batch";
import { buildChild, type BuiltChild } from "../../support/built-child";
import { cells, dailyPlan, widePlan } from "../reading/plans";
import { readingsOf, readRows, statesOf } from "./read-text";

// The real thing: the worker's program as it is built, in a thread.
let built: BuiltChild;
let folder: string;
let reader: FileReader;

beforeAll(async () => {
  built = await buildChild("src-main/threads/read-file.worker.ts");
}, 60_000);
afterAll(() => built.remove());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-file-"));
  reader = openFileReader({ workerUrl: pathToFileURL(built.path) });
});
afterEach(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

const never = new AbortController().signal;
const sample = (name: string) => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url));

async function fileOf(rows: readonly string[], headings: readonly string[]): Promise<string> {
  const path = join(folder, "file.csv");
  await writeFile(path, [headings.join(","), ...rows].join("\n"));
  return path;
}

const detect = (path: string): Promise<FirstLook> =>
  reader.detect({ path, filename: "file.csv", typeChoice: "auto", signal: never });

const request = (path: string, plan: ImportPlan) => ({
  path,
  plan,
  afterRow: 0,
  batchRows: 100,
  signal: never,
});

const days = (count: number, text = "1") =>
  Array.from({ length: count }, (_, i) => `M${String(i)},09/11/2024,${text}`);

describe("the samples are understood and read without a question", () => {
  test.each([
    ["half-hourly.csv", 4, 192, 321_364_000, 2],
    ["daily.csv", 7, 7, 338_800_000, 1],
    ["long-with-flags.csv", 48, 48, 277_500_000, 0],
  ])("%s", async (name, rows, count, sum, checkDigits) => {
    const path = sample(name);
    const found = await detect(path);
    if (found.kind !== "plan") throw new Error(`${name}: ${JSON.stringify(found)}`);
    const reading = reader.read(request(path, found.plan));
    const batches: ReadingBatch[] = [];
    for await (const batch of reading) batches.push(batch);
    expect(await reading.ended).toEqual({ totalRows: rows, recordCount: rows });
    const readings = [...readingsOf(batches).values()];
    expect(readings).toHaveLength(count);
    expect(readings.reduce((total, text) => total + parseInt(text, 10), 0)).toBe(sum);
    const warnings = batches.flatMap((batch) => batch.warnings).map(({ code }) => code);
    expect(warnings.filter((code) => code === "mpan_check_digit")).toHaveLength(checkDigits);
    expect(batches.flatMap((batch) => batch.rejected)).toEqual([]);
  });
});

it("gives the batches that this thread would make", async () => {
  const rows = [
    `1200000000002,09/11/2024,${cells(48, "0.125")}`,
    `1200000000002,10/11/2024,${cells(48, "0.25")}`,
    "",
    `1234567890123,10/11/2024,${cells(47)},x`,
    `1234567890123,10/11/2024,-1,${cells(47)}`,
    `1234567890123,10/11/2024,${cells(48)}`,
  ];
  const path = await fileOf(rows, widePlan().columns);
  const batches: ReadingBatch[] = [];
  for await (const batch of reader.read({ ...request(path, widePlan()), batchRows: 4 })) batches.push(batch);
  const here = await readRows(rows, widePlan(), { batchRows: 4 });
  expect(batches).toEqual(here.batches);
});

describe("detection", () => {
  const row = (date: string) => `1200000000002,${date},${cells(48, "0.125")}`;
  /** More than the sample, so that only a reading of the whole file sees the last row. */
  const ambiguous = Array.from({ length: 1500 }, (_, i) =>
    row(`0${String((i % 9) + 1)}/0${String((i % 8) + 1)}/2024`),
  );

  test.each([
    ["nothing settles it", "09/08/2024", "dmy", true],
    ["the last row proves the month first", "11/13/2024", "mdy", false],
    ["the last row proves the day first", "13/11/2024", "dmy", false],
  ])(
    "reads every row where the sample leaves the date order open: %s",
    async (_name, last, order, assumed) => {
      const path = await fileOf([...ambiguous, row(last)], widePlan().columns);
      const bytes: number[] = [];
      const found = await reader.detect({
        path,
        filename: "file.csv",
        typeChoice: "auto",
        signal: never,
        onBytes: (done) => bytes.push(done),
      });
      expect(found).toMatchObject({ kind: "plan", plan: { date: { column: 1, order, assumed } } });
      expect(bytes.length).toBeGreaterThan(1);
      expect(bytes.at(-1)).toBe([widePlan().columns.join(","), ...ambiguous, row(last)].join("\n").length);
    },
  );

  it("says why a file is no meter file", async () => {
    const path = await fileOf(["Leeds,LS1"], ["Site name", "Postcode"]);
    expect((await detect(path)).kind).toBe("failure");
    await writeFile(path, "");
    expect(await detect(path)).toEqual({
      kind: "failure",
      code: "empty_file",
      params: { filename: "file.csv" },
    });
  });

  it("holds a person's plan against the file", async () => {
    const path = await fileOf(days(1), dailyPlan().columns);
    const check = (plan: ImportPlan) => reader.checkPlan({ path, plan, signal: never });
    expect(await check(dailyPlan())).toEqual({ kind: "plan", plan: dailyPlan() });
    expect(await check(dailyPlan({ columns: ["MPAN", "Day", "Reading"] }))).toMatchObject({
      kind: "failure",
      code: "plan_unreadable",
    });
  });
});

describe("failures", () => {
  it("come back with their code and params", async () => {
    const path = join(folder, "none.csv");
    const missing = { name: "Failure", code: "file_missing", params: { path } };
    await expect(detect(path)).rejects.toMatchObject(missing);
    const reading = reader.read(request(path, dailyPlan()));
    await expect(reading[Symbol.asyncIterator]().next()).rejects.toMatchObject(missing);
    await expect(reading.ended).rejects.toMatchObject(missing);
  });

  it("a file of another size is not read", async () => {
    const path = await fileOf(days(3), dailyPlan().columns);
    const reading = reader.read({ ...request(path, dailyPlan()), byteSize: 5 });
    await expect(reading[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: "file_changed" });
  });

  it("a thread that dies rejects every call that waits, and the next call starts another", async () => {
    const dying = openFileReader({
      workerUrl: new URL("data:text/javascript,setTimeout(() => process.exit(3), 50)"),
    });
    const path = sample("daily.csv");
    const detecting = () => dying.detect({ path, filename: "a", typeChoice: "auto", signal: never });
    const gone = { code: "unexpected", params: { message: "The reading thread ended (3)." } };
    const reading = dying.read(request(path, dailyPlan()))[Symbol.asyncIterator]().next();
    await Promise.all([
      expect(detecting()).rejects.toMatchObject(gone),
      expect(reading).rejects.toMatchObject(gone),
    ]);
    await expect(detecting()).rejects.toMatchObject(gone);
    await dying.close();
  });

  it("a thread whose program is broken says what broke", async () => {
    const broken = openFileReader({ workerUrl: new URL("data:text/javascript,throw new Error('no good')") });
    await expect(
      broken.detect({ path: "x", filename: "x", typeChoice: "auto", signal: never }),
    ).rejects.toMatchObject({ code: "unexpected", params: { message: "no good" } });
    await broken.close();
  });
});

describe("stopping", () => {
  it("a signal stops a reading at once, with its reason, and the thread serves on", async () => {
    const path = await fileOf(days(20_000), dailyPlan().columns);
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = async () => {
      for await (const batch of reader.read({ ...request(path, dailyPlan()), signal: stop.signal })) {
        seen.push(batch.lastRow);
        if (batch.lastRow === 300) stop.abort(new Error("asked to stop"));
      }
    };
    await expect(reading()).rejects.toThrow("asked to stop");
    expect(seen).toEqual([100, 200, 300]);
    expect((await detect(sample("daily.csv"))).kind).toBe("plan");
  });

  it("a signal that has fired starts nothing", async () => {
    const path = sample("daily.csv");
    const signal = AbortSignal.abort(new Error("too late"));
    await expect(reader.detect({ path, filename: "a", typeChoice: "auto", signal })).rejects.toThrow(
      "too late",
    );
  });

  it("turning away from the batches stops the reading", async () => {
    const path = await fileOf(days(20_000), dailyPlan().columns);
    const reading = reader.read(request(path, dailyPlan()));
    for await (const batch of reading) if (batch.lastRow === 200) break;
    await expect(reading.ended).rejects.toMatchObject({ code: "interrupted" });
    const again: ReadingBatch[] = [];
    for await (const batch of reader.read({ ...request(path, dailyPlan()), batchRows: 8000 }))
      again.push(batch);
    expect(statesOf(again)).toHaveLength(20_000);
  });

  it("closing rejects what waits, and later calls", async () => {
    const path = await fileOf(days(20_000), dailyPlan().columns);
    const batches = reader.read(request(path, dailyPlan()))[Symbol.asyncIterator]();
    await batches.next();
    const waiting = expect(detect(path)).rejects.toMatchObject({ code: "interrupted" });
    await reader.close();
    await waiting;
    await expect(detect(path)).rejects.toMatchObject({ code: "interrupted" });
  });
});
