import type { Fault } from "./fault";
import { waitFor } from "./wait";

/** Anywhere between the first line of the program and its last: admission, detection, batches and finish alike. */
export const killedAtAnyInstant: Fault = {
  name: "killed at any instant",
  applies: () => true,
  inject: async (victim) => {
    if (!(await waitFor(victim.random() * victim.usualMs, victim))) return false;
    victim.running.killTree();
    return true;
  },
};
