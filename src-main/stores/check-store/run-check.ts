import {
  storeCheckSteps,
  type StoreCheck,
  type StoreCheckStep,
} from "../../../src-shared/contract/store-settings";
import { asFailure } from "../../../src-shared/failure";
import { orAborted } from "../or-aborted";
import type { CheckSteps } from "./check-steps";
import { ownWords } from "./own-words";

const notTried = { result: "not_tried", ms: null, said: null, failure: null } as const;

/**
 * Takes a store's steps in their order; the first that fails ends the test, and what comes after it is not tried. Rejects
 * with AbortError when the signal fires, in whichever step.
 */
export async function runCheck(store: CheckSteps, signal: AbortSignal): Promise<StoreCheck> {
  const steps: StoreCheckStep[] = [];
  let passed = true;
  try {
    for (const step of storeCheckSteps) {
      const work = store.steps[step];
      const taken: StoreCheckStep =
        !passed || work === undefined ? { step, ...notTried } : await take(step, work, signal);
      passed &&= taken.result !== "failed";
      steps.push(taken);
    }
  } finally {
    await store.close();
  }
  return { passed, schema: store.schema(), steps };
}

async function take(
  step: StoreCheckStep["step"],
  work: () => Promise<string>,
  signal: AbortSignal,
): Promise<StoreCheckStep> {
  const began = performance.now();
  const ms = () => Math.round(performance.now() - began);
  try {
    signal.throwIfAborted();
    const said = await orAborted(work(), signal);
    return { step, result: "passed", ms: ms(), said, failure: null };
  } catch (thrown) {
    signal.throwIfAborted();
    const failure = asFailure(thrown);
    return { step, result: "failed", ms: ms(), said: ownWords(failure), failure: failure.toWire() };
  }
}
