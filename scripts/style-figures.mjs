// Prints the figures that the house style sets limits for; with --check it fails where one is exceeded.
import { argv } from "node:process";
import { figuresOf } from "./figures/figures-of.mjs";
import { limitsBroken } from "./figures/limits.mjs";
import { measureFile } from "./figures/measure-file.mjs";
import { sourceFiles } from "./figures/source-files.mjs";
import { repository } from "./repository.mjs";

const measured = sourceFiles(repository).map((path) => measureFile(repository, path));
const groups = {
  everything: measured,
  "the program": measured.filter(({ path }) => path.startsWith("src-")),
};
const broken = Object.entries(groups).flatMap(([name, files]) => {
  const figures = figuresOf(files);
  console.log(
    `${name}: ${figures.files} files, median ${figures.medianLines} lines, ${figures.longFiles} past 250; ` +
      `${figures.functions} functions, ${(figures.shortShare * 100).toFixed(1)} % under 30 lines, ` +
      `${figures.longFunctions} past 60; ${figures.components} components`,
  );
  return limitsBroken(figures).map((line) => `${name}: ${line}`);
});

for (const { path, lines } of measured.filter((file) => file.lines > 250))
  console.log(`  ${path}: ${lines} lines`);
for (const { path, functions } of measured) {
  for (const { name, line, lines } of functions.filter((found) => found.lines > 60)) {
    console.log(`  ${path}:${line} ${name}: ${lines} lines`);
  }
}
for (const line of broken) console.error(`Exceeded: ${line}`);
if (argv.includes("--check") && broken.length > 0) process.exitCode = 1;
