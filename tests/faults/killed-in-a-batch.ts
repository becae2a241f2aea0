import type { Fault } from "./fault";
import { waitFor, waitForRows } from "./wait";

/** A batch of the two stores lasts from a quarter of a second to about one. */
const LONGEST_MS = 400;

/** Once a batch of this run is in, and so most likely within another one's transaction or at its COMMIT. */
export const killedInABatch: Fault = {
  name: "killed in a batch",
  applies: () => true,
  inject: async (victim) => {
    const before = await victim.rowsTaken();
    if (!(await waitForRows(before + 1, victim))) return false;
    if (!(await waitFor(victim.random() * LONGEST_MS, victim))) return false;
    victim.running.killTree();
    return true;
  },
};
