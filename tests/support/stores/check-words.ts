import type { StoreCheck } from "../../../src-shared/contract/store-settings";

/** A test in short: each step's result, and what the failing one came to. */
export function inShort(check: StoreCheck) {
  const failed = check.steps.find(({ result }) => result === "failed");
  return {
    passed: check.passed,
    failed: failed?.step ?? null,
    code: failed?.failure?.code ?? null,
    schema: check.schema,
  };
}

/** What one step said; undefined where it said nothing. */
export function saidAt(check: StoreCheck, name: StoreCheck["steps"][number]["step"]): string | undefined {
  return check.steps.find(({ step }) => step === name)?.said ?? undefined;
}
