// What a whole import takes: `npm run bench -- import [meter-days]` (73,000 where none are given).
//
// `meterdrop import` of a generated file of 48 columns into a private MariaDB, the process from its start to its end, in
// one run with two others: (a) a row for each half-hour, inserted one by one as the system that Meterdrop follows does it,
// measured on a sample and reckoned up by the row; (b) LOAD DATA LOCAL INFILE of the same file by MariaDB's own client into
// the same table. What each has loaded is compared before its time counts. Then a file four times as long: memory must not
// grow with it.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMariadb } from "../tests/port-suites/mariadb-server";
import type { TestServer } from "../tests/port-suites/test-server";
import { benchStore, heldBy, type BenchStore } from "./contenders/bench-store";
import { generatedFile, type GeneratedFile } from "./contenders/generated-file";
import { loadData } from "./contenders/load-data";
import { rowByRow } from "./contenders/row-by-row";
import { wholeImport, type WholeImport } from "./contenders/whole-import";

const ROUNDS = 5;
/** Half-hours inserted one by one. */
const SAMPLE = 4800;
const MB = 1_000_000;

const meterDays = Number(process.argv[2] ?? 73_000);
/** What the first contender of a size has loaded. */
let digest: { meterDays: number; digest: string } | null = null;
const folder = await mkdtemp(join(tmpdir(), "meterdrop-bench-"));
const server = await startMariadb();
try {
  // Builds the command line where it is not of these sources.
  spawnSync(process.execPath, ["scripts/meterdrop.mjs", "--help"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const file = await generatedFile(join(folder, "file.csv"), meterDays);
  const long = await generatedFile(join(folder, "long.csv"), meterDays * 4);
  console.log(
    `${file.meterDays} meter-days, ${file.halfHours} half-hours, ${megabytes(file.bytes)}; best of ${ROUNDS}`,
  );
  const imports: WholeImport[] = [];
  const loads: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    loads.push(await timed(server, file, (store) => loadData(store, file)));
    imports.push(await timed(server, file, (store) => wholeImport(store, file)));
  }
  const one = await rowByRow(server, SAMPLE, "each");
  const oneOfMany = await rowByRow(server, SAMPLE, "once");
  const four = await timed(server, long, (store) => wholeImport(store, long));
  report(file, imports, loads, [one * file.halfHours, oneOfMany * file.halfHours]);
  reportMemory(imports, four);
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}

/** Lets a contender load the file into a store of its own, and holds what it loaded against the file and the others. */
async function timed<T>(
  on: TestServer,
  file: GeneratedFile,
  contender: (store: BenchStore) => Promise<T>,
): Promise<T> {
  const store = await benchStore(on);
  try {
    const result = await contender(store);
    const held = await heldBy(store);
    if (held.rows !== file.meterDays || held.weighed !== file.weighed)
      throw new Error(`loaded ${JSON.stringify(held)}, not ${JSON.stringify(file)}`);
    if (digest?.meterDays === file.meterDays && digest.digest !== held.digest)
      throw new Error("two contenders loaded different readings");
    digest = { meterDays: file.meterDays, digest: held.digest };
    return result;
  } finally {
    await store.drop();
  }
}

function report(file: GeneratedFile, imports: WholeImport[], loads: number[], rowByRows: number[]): void {
  const whole = Math.min(...imports.map((each) => each.milliseconds));
  const job = Math.min(...imports.map((each) => each.jobMilliseconds));
  const load = Math.min(...loads);
  const [each = 0, once = 0] = rowByRows;
  line("(a) row by row, each committed", each, file, `${(each / whole).toFixed(0)} x as long as the import`);
  line("    row by row, committed once", once, file, `${(once / whole).toFixed(0)} x as long as the import`);
  line("(b) LOAD DATA of the file", load, file, "");
  line("meterdrop import, its process", whole, file, `${(load / whole).toFixed(2)} x the rate of (b)`);
  line("meterdrop import, its job", job, file, `${(load / job).toFixed(2)} x the rate of (b)`);
}

function reportMemory(imports: WholeImport[], four: WholeImport): void {
  const peak = Math.max(...imports.map((each) => each.peakMemory));
  console.log(
    `peak memory of the process tree: ${megabytes(peak)}; of a file four times as long: ${megabytes(four.peakMemory)}, in ${four.milliseconds.toFixed(0)} ms`,
  );
}

function line(name: string, milliseconds: number, { halfHours }: GeneratedFile, ratio: string): void {
  const rate = Math.round((halfHours * 1000) / milliseconds).toLocaleString("en-GB");
  console.log(
    `${name.padEnd(32)} ${Math.round(milliseconds).toLocaleString("en-GB").padStart(10)} ms  ${rate.padStart(12)} half-hours/s  ${ratio}`,
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}
