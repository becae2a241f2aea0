import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "./fault";
import { waitFor, waitForRows } from "./wait";

const LONGEST_MS = 400;
const LONGEST_DOWN_MS = 1500;

/** mariadbd gets SIGKILL in the middle of a load, and is started again on the same data folder. */
export const serverKilled: Fault = {
  name: "server killed -9",
  applies: (store) => store.crash !== null,
  inject: async (victim) => {
    const before = await victim.rowsTaken();
    if (!(await waitForRows(before + 1, victim))) return false;
    if (!(await waitFor(victim.random() * LONGEST_MS, victim))) return false;
    await victim.store.crash?.(() => sleep(victim.random() * LONGEST_DOWN_MS));
    return true;
  },
};
