import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Victim } from "./fault";

const LOOK_EVERY_MS = 4;

/** Waits so long; false where the import was over before. */
export async function waitFor(ms: number, { over }: Pick<Victim, "over">): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal: over });
    return true;
  } catch {
    return false;
  }
}

/** Waits until so many rows have been taken; false where the import was over before. */
export async function waitForRows(least: number, victim: Victim): Promise<boolean> {
  while ((await victim.rowsTaken()) < least) {
    if (!(await waitFor(LOOK_EVERY_MS, victim))) return false;
  }
  return true;
}

/** Waits for the process to end by itself. */
export async function untilOver({ over }: Pick<Victim, "over">): Promise<void> {
  if (!over.aborted) await once(over, "abort");
}
