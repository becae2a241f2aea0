// What one thread reads a second: `npm run bench -- read-file [meter-days]` (73,000 where none are given).
//
// Each shape is read, assembled and validated from a file on disk, the fast way and the plain way where both exist;
// counts are checked before anything is timed. The first lines are peak memory, of a file four times as long too: it must
// not grow with the file.
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBatches } from "../src-main/threads/read-file/read-batches";
import type { ImportPlan } from "../src-shared/jobs/import-plan";
import { halfHourlyPlan, writeHalfHourlyFile } from "./generate/half-hourly-file";
import { longPlan, writeLongFile } from "./generate/long-file";

const DAYS_A_METER = 365;
const ROUNDS = 5;
const MB = 1_000_000;

const meterDays = Number(process.argv[2] ?? 73_000);
const meters = Math.ceil(meterDays / DAYS_A_METER);
const folder = await mkdtemp(join(tmpdir(), "meterdrop-bench-"));

interface Contender {
  readonly name: string;
  readonly plan: ImportPlan;
  readonly fast: boolean;
  readonly write: (path: string) => Promise<void>;
  /** Half-hours that must come out. */
  readonly halfHours: number;
}

try {
  console.log(`${meterDays} meter-days, best of ${ROUNDS}`);
  console.log(await peakOf("peak memory", meters));
  console.log(await peakOf("peak memory, file four times as long", meters * 4));
  for (const contender of contenders()) console.log(await measured(contender));
} finally {
  await rm(folder, { recursive: true });
}

function contenders(): Contender[] {
  const days = { meters, days: DAYS_A_METER, from: "2023-01-01" };
  // The two days on which the clocks change have 46 and 50 half-hours: the generated file has 48 columns, so they are rejected.
  const wide = { plan: halfHourlyPlan(), halfHours: meters * (DAYS_A_METER - 2) * 48 };
  const quoted = { ...days, order: "meter", quoted: true } as const;
  const byMeter = (path: string) => writeHalfHourlyFile(path, { ...days, order: "meter" });
  const byDate = (path: string) => writeHalfHourlyFile(path, { ...days, order: "date" });
  return [
    { name: "wide, a meter after another", ...wide, fast: true, write: byMeter },
    { name: "wide, a day after another", ...wide, fast: true, write: byDate },
    { name: "wide, the plain way", ...wide, fast: false, write: byMeter },
    {
      name: "wide, every cell quoted",
      ...wide,
      fast: true,
      write: (path) => writeHalfHourlyFile(path, quoted),
    },
    {
      name: "long, one half-hour a row",
      plan: longPlan(),
      fast: true,
      halfHours: Math.ceil(meters / 10) * DAYS_A_METER * 48,
      write: (path) => writeLongFile(path, { ...days, meters: Math.ceil(meters / 10) }),
    },
  ];
}

async function measured({ name, plan, fast, write, halfHours }: Contender): Promise<string> {
  const path = join(folder, "file.csv");
  await write(path);
  const { size } = await stat(path);
  const found = await read(path, size, plan, fast);
  if (found !== halfHours) throw new Error(`${name}: ${found} half-hours, not ${halfHours}`);
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await read(path, size, plan, fast);
    best = Math.min(best, performance.now() - start);
  }
  const perSecond = (size / MB / best) * 1000;
  return [
    name.padEnd(30),
    `${(size / MB).toFixed(1)} MB`.padStart(9),
    `${best.toFixed(0)} ms`.padStart(9),
    `${perSecond.toFixed(0)} MB/s`.padStart(9),
    `${(halfHours / best / 1000).toFixed(1)} million half-hours/s`.padStart(28),
  ].join("  ");
}

/** Reads a file and counts the half-hours of its batches. */
async function read(path: string, byteSize: number, plan: ImportPlan, fast: boolean): Promise<number> {
  const open = () => createReadStream(path, { highWaterMark: 1 << 18 });
  let halfHours = 0;
  for await (const { days } of readBatches(open, { plan, byteSize, afterRow: 0, batchRows: 8000, fast })) {
    for (const value of days.values) if (value === value) halfHours++;
  }
  return halfHours;
}

async function peakOf(name: string, count: number): Promise<string> {
  const path = join(folder, "file.csv");
  await writeHalfHourlyFile(path, { meters: count, days: DAYS_A_METER, from: "2023-01-01", order: "meter" });
  const { size } = await stat(path);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  await read(path, size, halfHourlyPlan(), true);
  clearInterval(sampling);
  return `${name.padEnd(40)} ${(size / MB).toFixed(1)} MB: ${(peak / MB).toFixed(0)} MB (${((peak - before) / MB).toFixed(0)} MB above the start)`;
}
