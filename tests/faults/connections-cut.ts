import type { Fault } from "./fault";
import { waitFor } from "./wait";

/** Every connection to the server breaks at once, the answer to a COMMIT perhaps on its way; new ones get through. */
export const connectionsCut: Fault = {
  name: "connections cut",
  applies: (store) => store.door !== null,
  inject: async (victim) => {
    for (;;) {
      if (!(await waitFor(victim.random() * victim.usualMs, victim))) return false;
      if ((victim.store.door?.cut() ?? 0) > 0) return true;
    }
  },
};
