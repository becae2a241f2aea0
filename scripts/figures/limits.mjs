/** @import { Figures } from "./figures-of.mjs" */

/**
 * The limits of the house style that the figures exceed, each as a sentence.
 * @param {Figures} figures
 * @returns {string[]}
 */
export function limitsBroken(figures) {
  const { files, medianLines, longFiles, functions, shortShare, longFunctions } = figures;
  return [
    files === 0 && "no file was found to measure",
    medianLines > 80 && `the median file has ${medianLines} lines, at most 80 are meant`,
    shortShare < 0.9 &&
      `${(shortShare * 100).toFixed(1)} % of the functions are under 30 lines, 90 % are meant`,
    longFiles > files * 0.05 && `${longFiles} of ${files} files are past 250 lines, at most 5 % may be`,
    longFunctions > functions * 0.01 &&
      `${longFunctions} of ${functions} functions are past 60 lines, at most 1 %`,
  ].filter((line) => line !== false);
}
