import type { StoreCheck } from "../../../src-shared/contract/store-settings";
import type { Check, Finding } from "../check";
import { failedStep } from "../failed-step";

/** Version, keys and columns. Empty tables are no fault: the first import sets them up. */
export function judgeTables(test: StoreCheck): Finding {
  const failed = failedStep(test, ["tables_version"]);
  if (failed !== null) return failed;
  if (test.schema === "empty") return { result: "ok", said: "tables_empty" };
  const found = test.steps.find(({ step }) => step === "tables_version")?.said ?? "";
  return { result: "ok", said: "tables_right", params: { found } };
}

export const tables: Check = {
  id: "tables",
  after: ["rights"],
  look: async (round) => judgeTables(await round.stepsOfStore()),
};
