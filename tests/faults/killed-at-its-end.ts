import type { Fault } from "./fault";
import { waitFor, waitForRows } from "./wait";

const LONGEST_MS = 100;

/** When every row is in: before, while and after the job is finished, its files are marked and its result is printed. */
export const killedAtItsEnd: Fault = {
  name: "killed at its end",
  applies: () => true,
  inject: async (victim) => {
    if (!(await waitForRows(victim.rows, victim))) return false;
    if (!(await waitFor(victim.random() * LONGEST_MS, victim))) return false;
    victim.running.killTree();
    return true;
  },
};
