/**
 * @import { MeasuredFile } from "./measure-file.mjs"
 *
 * @typedef {object} Figures
 * @property {number} files
 * @property {number} medianLines
 * @property {number} longFiles Past 250 lines.
 * @property {number} functions
 * @property {number} shortShare The part of the functions that are under 30 lines, 0 to 1.
 * @property {number} longFunctions Past 60 lines.
 * @property {number} components
 */

/**
 * @param {MeasuredFile[]} files
 * @returns {Figures}
 */
export function figuresOf(files) {
  const functions = files.flatMap((file) => file.functions);
  return {
    files: files.length,
    medianLines: median(files.map((file) => file.lines)),
    longFiles: files.filter((file) => file.lines > 250).length,
    functions: functions.length,
    shortShare: functions.filter((found) => found.lines < 30).length / Math.max(1, functions.length),
    longFunctions: functions.filter((found) => found.lines > 60).length,
    components: functions.filter((found) => found.component).length,
  };
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
