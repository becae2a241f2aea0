/**
 * @typedef {object} StepResult
 * @property {number} passed
 * @property {number} failed
 * @property {number} [tests] How many of them are tests, and not one check as a whole.
 * @property {number} [skipped]
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<StepResult>} run A rejection counts as one failure.
 */

/**
 * Runs the steps in order; a failing one does not keep the later ones from running.
 * @param {Step[]} steps
 * @returns {Promise<Required<StepResult>>} the sums
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0, tests: 0, skipped: 0 };
  /** @type {string[]} */
  const lines = [];
  for (const step of steps) {
    console.log(`\n--- ${step.name}`);
    const started = Date.now();
    const result = await resultOf(step);
    total.passed += result.passed;
    total.failed += result.failed;
    total.tests += result.tests ?? 0;
    total.skipped += result.skipped ?? 0;
    lines.push(summaryLine(step.name, result, Date.now() - started));
  }
  console.log(`\n${lines.join("\n")}\n`);
  return total;
}

/**
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
async function resultOf(step) {
  try {
    return await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/**
 * @param {string} name
 * @param {StepResult} result
 * @param {number} milliseconds
 */
function summaryLine(name, { passed, failed, skipped }, milliseconds) {
  const parts = [`${passed} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])];
  return `${failed > 0 ? "FAIL" : "ok  "}  ${name.padEnd(14)} ${parts.join(", ")} in ${(milliseconds / 1000).toFixed(1)} s`;
}
