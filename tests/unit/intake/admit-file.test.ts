import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { admitFile, type Offered } from "../../../src-main/intake/admit-file";
import type { Spool } from "../../../src-main/ports/spool";
import { Failure } from "../../../src-shared/failure";
import { admissions } from "../../support/fakes/admit-tools";
import { tempSpools, type TempSpools } from "../../support/fakes/temp-spool";

const { signal } = new AbortController();
let temp: TempSpools;
let spool: Spool;
let path: string;
beforeEach(async () => {
  temp = await tempSpools();
  spool = await temp.spool("store");
  path = await temp.file("march.csv");
});
afterEach(() => temp.remove());

const offered = (change: Partial<Offered> = {}): Offered => ({
  ...{
    path,
    typeChoice: "daily",
    dryRun: true,
    again: false,
    merge: "fill_gaps",
    plan: null,
    source: "drop",
  },
  ...change,
});

it("copies the file, inserts its row with all that was asked, and says so in the manifest", async () => {
  const { tools, inserted } = admissions(spool);
  const { manifest, waitsFor } = await admitFile(tools, offered(), signal);
  expect(waitsFor).toBeNull();
  expect(await readFile(await spool.bytesPath(manifest.batchId), "utf8")).toBe(await readFile(path, "utf8"));
  const { batchId, sha256 } = manifest;
  expect(inserted).toEqual([
    {
      ...{ batchId, userId: 7, filename: "march.csv", filePath: path, typeChoice: "daily", dryRun: true },
      ...{
        again: false,
        merge: "fill_gaps",
        plan: null,
        byteSize: 25,
        contentSha256: sha256,
        source: "drop",
      },
      ...{ machine: "desk", spoolId: spool.id, cancelled: false },
    },
  ]);
  expect((await spool.get(batchId))?.rowInserted).toBe(true);
});

it("knows a file by the name that people know it by", async () => {
  const { tools, inserted } = admissions(spool);
  await admitFile(tools, offered({ filename: "april.csv" }), signal);
  expect(inserted[0]).toMatchObject({ filename: "april.csv", filePath: path });
});

it("writes who brought it to the audit trail", async () => {
  const { tools, audited } = admissions(spool);
  const { manifest } = await admitFile(tools, offered(), signal);
  expect(audited).toEqual([
    {
      ...{ action: "import", subject: manifest.batchId, outcome: "ok" },
      actor: { userId: 7, name: "Ann Example", email: "ann@desk", role: "analyst", machine: "desk" },
      params: { filename: "march.csv", source: "drop", dryRun: 1 },
    },
  ]);
});

it("asks nothing of a store that is away: the file waits in the spool", async () => {
  const { tools, inserted } = admissions(spool);
  const away = new Failure("store_unreachable", { retryable: true });
  const admitted = await admitFile({ ...tools, whyAway: () => Promise.resolve(away) }, offered(), signal);
  expect(admitted.waitsFor).toBe(away);
  expect(inserted).toEqual([]);
  expect(await spool.list()).toMatchObject([{ filename: "march.csv", rowInserted: false }]);
});

it("keeps the file where the store is lost in the middle, and says what it waits for", async () => {
  const insert = () => Promise.reject(new Failure("store_lost", { retryable: true }));
  const { waitsFor } = await admitFile(admissions(spool, { insert }).tools, offered(), signal);
  expect(waitsFor).toMatchObject({ code: "store_lost" });
  expect(await spool.list()).toMatchObject([{ rowInserted: false }]);
});

it("tells of an error that does not pass, and keeps the file", async () => {
  const insert = () => Promise.reject(new Failure("store_error"));
  const admitting = admitFile(admissions(spool, { insert }).tools, offered(), signal);
  await expect(admitting).rejects.toMatchObject({ code: "store_error" });
  expect(await spool.list()).toHaveLength(1);
});

it.each([
  ["that is not there", "nothing.csv", "file_missing"],
  ["that is a folder", ".", "not_a_file"],
])("takes no file in %s", async (_, name, code) => {
  const { tools, inserted } = admissions(spool);
  const admitting = admitFile(tools, offered({ path: join(temp.folder, name) }), signal);
  await expect(admitting).rejects.toMatchObject({ code });
  expect(inserted).toEqual([]);
  expect(await spool.list()).toEqual([]);
});
