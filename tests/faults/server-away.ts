import type { Fault } from "./fault";
import { waitFor, waitForRows } from "./wait";

const LONGEST_MS = 2500;

/** The server is gone for a moment in the middle of an import, refuses new connections, and comes back. */
export const serverAway: Fault = {
  name: "server away",
  applies: (store) => store.door !== null,
  inject: async (victim) => {
    const { door } = victim.store;
    const before = await victim.rowsTaken();
    if (door === null || !(await waitForRows(before + 1, victim))) return false;
    await door.shut();
    await waitFor(victim.random() * LONGEST_MS, victim);
    await door.open();
    return true;
  },
};
