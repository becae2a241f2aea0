import { z } from "zod";
import { storeCheck } from "../../src-shared/contract/store-settings";
import { wireFailure } from "../../src-shared/failure";

/** A change of store that came to nothing answers with the steps of its test, for the screen, instead of failing. */
const storeNotUsed = z.object({
  used: z.literal(false),
  check: storeCheck.pick({ steps: true }),
  failure: wireFailure.nullable(),
});

/** What the audit trail says of an answer: ok, or the code of what kept the change from being made. */
export function outcomeOf(value: unknown): string {
  const read = storeNotUsed.safeParse(value);
  if (!read.success) return "ok";
  const { failure, check } = read.data;
  const failed = check.steps.find((step) => step.failure !== null);
  return (failure ?? failed?.failure)?.code ?? "not_used";
}
