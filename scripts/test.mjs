// `npm test`: sets up what is missing, then runs every check and every test to its end, whatever failed
// before it. `npm test -- --only unit,types` runs the named steps alone (and no set-up they do not need).
import { parseArgs } from "node:util";
import { steps } from "./test/steps.mjs";
import { runSteps } from "./test/run-steps.mjs";

const { values } = parseArgs({ options: { only: { type: "string" } } });
const only = values.only?.split(",");
const unknown = only?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(", ")}. There are ${steps.map((step) => step.name).join(", ")}.`,
  );
  process.exit(64);
}

const { passed, failed, tests } = await runSteps(steps.filter((step) => only?.includes(step.name) ?? true));
if (tests === 0 && !only) console.log("No test ran.");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || (tests === 0 && !only) ? 1 : 0;
