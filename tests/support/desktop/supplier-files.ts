import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeHalfHourlyFile } from "../../../bench/generate/half-hourly-file";

/** Damage by line of the file: what a person or a program did to a cell, by its column from 0. */
const DAMAGE: readonly (readonly [line: number, column: number, text: string])[] = [
  [1012, 18, "1.4O3"],
  [1013, 18, "1.39O"],
  [1014, 18, "1.4O1"],
  [1161, 1, "2025-11-31"],
  [1162, 1, "2025-11-31"],
  [1440, 0, ""],
  [1441, 0, ""],
  [1618, 0, "1.20002E+12"],
  [1619, 0, "1.20002E+12"],
  [2377, 49, ""],
];

/** A month of a portfolio, ten rows of which somebody has damaged, and the last of them not so that a row is rejected. */
export async function damagedMonth(folder: string): Promise<string> {
  const path = join(folder, "manchester_hh_nov.csv");
  await writeHalfHourlyFile(path, { meters: 100, days: 30, from: "2025-11-01", order: "meter" });
  const lines = (await readFile(path, "utf8")).split("\n");
  for (const [line, column, text] of DAMAGE) {
    const cells = lines[line - 1]?.split(",") ?? [];
    cells[column] = text;
    lines[line - 1] = cells.join(",");
  }
  await writeFile(path, lines.join("\n"));
  return path;
}

/** A sheet of totals that somebody kept for themselves: no meter is named in it. */
export async function totalsSheet(folder: string): Promise<string> {
  const path = join(folder, "TOTALS_summary.csv");
  await writeFile(path, "Site,Month,Total kWh\nLeeds depot,2025-10,18220\nYork civic hall,2025-10,9140\n");
  return path;
}

/** Portfolios of a winter, so large that each is still on its way in while its screen is looked at. */
export async function winters(folder: string): Promise<string[]> {
  const sizes = { "leeds-portfolio_hh_winter.csv": 1500, "Stark_export_ALL_SITES.csv": 2000 };
  const paths = Object.entries(sizes).map(([name, meters]) => ({ path: join(folder, name), meters }));
  for (const { path, meters } of paths)
    await writeHalfHourlyFile(path, { meters, days: 120, from: "2024-11-01", order: "meter" });
  return paths.map(({ path }) => path);
}
