import type { StoreCheck, StoreCheckStep } from "../../src-shared/contract/store-settings";
import type { Finding } from "./check";

/** The failure of the connection test, where it is one of these steps that failed. */
export function failedStep(test: StoreCheck, steps: readonly StoreCheckStep["step"][]): Finding | null {
  const failed = test.steps.find(({ step, result }) => result === "failed" && steps.includes(step));
  return failed === undefined || failed.failure === null
    ? null
    : { result: "error", failure: failed.failure, own: failed.said };
}
