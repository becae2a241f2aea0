import { expect, it } from "vitest";
import { outcomeOf } from "../../../src-main/api/outcome-of";

const failure = (code: string) => ({ code, params: {}, retryable: false });
const step = (result: "passed" | "failed" | "not_tried", code: string | null) => ({
  ...{ step: "server_found", result, ms: null, said: null },
  failure: code === null ? null : failure(code),
});
/** What store.use answers after a test whose steps failed with these codes. */
const answer = (used: boolean, codes: (string | null)[], kept: string | null = null) => ({
  used,
  failure: kept === null ? null : failure(kept),
  check: {
    schema: "unknown",
    steps: Array.from({ length: 8 }, (_, index) => step("not_tried", codes[index] ?? null)),
  },
});

it.each([
  ["an answer of any other method", { job: null }, "ok"],
  ["no answer to speak of", {}, "ok"],
  ["a store that is used from now on", answer(true, []), "ok"],
  ["a test that failed", answer(false, [null, null, null, "store_refused"]), "store_refused"],
  ["a store that passed its test, and then could not be used", answer(false, [], "disk_full"), "disk_full"],
  ["a store not used for no reason told", answer(false, []), "not_used"],
])("%s", (_, value, outcome) => {
  expect(outcomeOf(value)).toBe(outcome);
});
