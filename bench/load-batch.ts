// What a store takes a second: `npm run bench -- load-batch [mysql|sqlite|both] [meter-days] [rows a batch]`.
//
// Batches are made in memory, so that nothing is read or parsed. Each store is loaded empty, with the same values again
// (all unchanged) and with other values (all replaced); counts are checked. MariaDB's own LOAD DATA LOCAL INFILE of rows
// ready made, by its client and into the same table, is the measure.
import { spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { ReadingStore } from "../src-main/ports/reading-store";
import { openMysqlLoader } from "../src-main/stores/mysql/connect";
import { mysqlReadingEngine } from "../src-main/stores/mysql/readings/mysql-reading-engine";
import { createReadingStore } from "../src-main/stores/readings/create-reading-store";
import { DAY_COLUMNS } from "../src-main/stores/readings/day-row";
import type { SqlConnection, SqlDatabase } from "../src-main/stores/sql-database";
import { openSqliteDatabase } from "../src-main/stores/sqlite/connect";
import { sqliteReadingEngine } from "../src-main/stores/sqlite/readings/sqlite-reading-engine";
import { EMPTY_CELLS } from "../src-shared/jobs/strip-cells";
import { formatDay } from "../src-shared/metering/day-number";
import { startMariadb } from "../tests/port-suites/mariadb-server";
import type { TestServer } from "../tests/port-suites/test-server";
import { migrationFiles } from "../tests/support/readings/migration-files";
import { processingJob } from "../tests/support/readings/processing-job";
import { readingBatches, type GeneratedBatches } from "./generate/reading-batches";

const DAYS_A_METER = 365;
const ROUNDS = 3;

const which = process.argv[2] ?? "both";
const meterDays = Number(process.argv[3] ?? 73_000);
const batchRows = Number(process.argv[4] ?? 8000);
const meters = Math.ceil(meterDays / DAYS_A_METER);
const folder = await mkdtemp(join(tmpdir(), "meterdrop-bench-"));

try {
  if (which !== "sqlite") await benchMysql();
  if (which !== "mysql") await benchSqlite();
} finally {
  await rm(folder, { recursive: true });
}

async function benchMysql(): Promise<void> {
  const server = await startMariadb();
  try {
    for (const order of ["meter", "date"] as const) {
      console.log(
        `\nMariaDB, ${meters * DAYS_A_METER} meter-days in order of ${order}, ${batchRows} rows a batch`,
      );
      const file = join(folder, `${order}.tsv`);
      await pipeline(tabSeparated(order), createWriteStream(file));
      const own = await best(ROUNDS, () => ownLoad(server, file));
      report("its own LOAD DATA", own);
      const store = await mysqlStore(server);
      for (const [name, milliseconds] of await loads(store.db, store.readings, order)) {
        report(name, milliseconds, own);
      }
      await store.db.close();
    }
  } finally {
    await server.stop();
  }
}

async function benchSqlite(): Promise<void> {
  for (const order of ["meter", "date"] as const) {
    console.log(
      `\nSQLite, ${meters * DAYS_A_METER} meter-days in order of ${order}, ${batchRows} rows a batch`,
    );
    const db = openSqliteDatabase(join(folder, `${order}.db`));
    for (const sql of await migrationFiles("sqlite"))
      await db.transaction((connection) => connection.exec(sql));
    for (const [name, milliseconds] of await loads(db, createReadingStore(db, sqliteReadingEngine), order)) {
      report(name, milliseconds);
    }
    await db.close();
  }
}

/** Loads the same file thrice; the first time into an empty store. */
async function loads<C extends SqlConnection>(
  db: SqlDatabase<C>,
  readings: ReadingStore,
  order: GeneratedBatches["order"],
): Promise<[string, number][]> {
  const file = { meters, days: DAYS_A_METER, order, batchRows };
  return [
    ["into an empty store", await load(db, readings, file, "imported")],
    ["the same again", await load(db, readings, file, "unchanged")],
    ["other values", await load(db, readings, { ...file, shift: 1000 }, "replaced")],
  ];
}

async function load<C extends SqlConnection>(
  db: SqlDatabase<C>,
  readings: ReadingStore,
  file: GeneratedBatches,
  outcome: "imported" | "unchanged" | "replaced",
): Promise<number> {
  let fence = await processingJob(db);
  let cells = EMPTY_CELLS;
  let counted = 0;
  let milliseconds = 0;
  for (const batch of readingBatches(file)) {
    const started = performance.now();
    const load = { fence, filename: "f.csv", dryRun: false, merge: "keep_actual", cells, batch } as const;
    const loaded = await readings.loadBatch(load);
    milliseconds += performance.now() - started;
    if (loaded.outcome === "lost") throw new Error("lost");
    ({ cells } = loaded);
    counted += loaded.counts[outcome];
    fence = { ...fence, checkpointRow: batch.lastRow };
  }
  if (counted !== meters * DAYS_A_METER) throw new Error(`${counted} ${outcome}`);
  return milliseconds;
}

async function mysqlStore(server: TestServer) {
  const settings = await server.database("bench");
  const connection = await server.connect(settings.database);
  for (const sql of await migrationFiles("mysql")) await connection.query(sql);
  const db = openMysqlLoader({ settings, password: () => Promise.resolve(server.password) });
  return { db, readings: createReadingStore(db, mysqlReadingEngine) };
}

/** Milliseconds that the mariadb client takes for the same rows into an empty table of the same shape. */
async function ownLoad(server: TestServer, file: string): Promise<number> {
  const { database } = await server.database("own");
  const connection = await server.connect(database);
  for (const sql of await migrationFiles("mysql")) await connection.query(sql);
  const started = performance.now();
  const { status, stderr } = spawnSync(
    "mariadb",
    [
      "--no-defaults",
      `--host=${server.host}`,
      `--port=${server.port}`,
      `--user=${server.user}`,
      `--password=${server.password}`,
      "--local-infile=1",
      database,
      "--execute",
      `LOAD DATA LOCAL INFILE '${file}' INTO TABLE readings (${DAY_COLUMNS})`,
    ],
    { encoding: "utf8" },
  );
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(stderr);
  await connection
    .query(`DROP DATABASE ${database}`)
    .then(() => connection.query(`CREATE DATABASE ${database}`));
  return milliseconds;
}

function* tabSeparated(order: GeneratedBatches["order"]): Generator<string> {
  for (const { days } of readingBatches({ meters, days: DAYS_A_METER, order, batchRows: 1000 })) {
    for (let day = 0; day < days.count; day++) {
      const values = days.values.subarray(day * 50, day * 50 + 48);
      const total = (values.reduce((sum, value) => sum + value, 0) / 1_000_000).toFixed(3);
      const figures = Array.from(values, (value) => (value / 1_000_000).toFixed(3));
      const date = formatDay(days.day[day] ?? 0);
      const channel = (days.line[day] ?? 0) % meters;
      const id = order === "meter" ? Math.floor(((days.line[day] ?? 2) - 2) / DAYS_A_METER) + 1 : channel + 1;
      yield `${[id, date, "hh", 1, days.line[day], total, ...figures, "\\N", "\\N", 0].join("\t")}\n`;
    }
  }
}

async function best(rounds: number, run: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) all.push(await run());
  return Math.min(...all);
}

function report(name: string, milliseconds: number, own?: number): void {
  const rate = Math.round((meters * DAYS_A_METER * 1000) / milliseconds).toLocaleString("en-GB");
  const ratio = own === undefined ? "" : `${(own / milliseconds).toFixed(2)} x its own`;
  console.log(
    `${name.padEnd(22)} ${Math.round(milliseconds)} ms`.padEnd(36),
    `${rate} meter-days/s`.padEnd(24),
    ratio,
  );
}
