const counts = ["processed_rows", "imported_rows", "unchanged_rows", "failed_rows"];
const fields = ["filename", "status", ...counts];

/**
 * Lays out what `meterdrop import --json` printed: one line a file, names to the left, counts to the right.
 * @param {string} jobs One JSON object a line.
 * @returns {string}
 */
export function countsTable(jobs) {
  const rows = [
    fields.map((field) => field.replace("_rows", "")),
    ...jobs.split("\n").filter(Boolean).map(cellsOf),
  ];
  return rows.map((row) => row.map((cell, column) => pad(cell, column, rows)).join("  ")).join("\n");
}

/** @param {string} line */
function cellsOf(line) {
  const job = /** @type {Record<string, string | number | null>} */ (JSON.parse(line));
  return fields.map((field) => String(job[field] ?? "–"));
}

/**
 * @param {string} cell
 * @param {number} column
 * @param {string[][]} rows
 */
function pad(cell, column, rows) {
  const width = Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return counts.includes(fields[column] ?? "") ? cell.padStart(width) : cell.padEnd(width);
}
