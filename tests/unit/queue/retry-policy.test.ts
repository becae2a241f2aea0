import { describe, expect, it } from "vitest";
import type { FailureCode } from "../../../src-shared/catalogue/failures";
import { Failure } from "../../../src-shared/failure";
import { verdictOn, type Verdict } from "../../../src-main/queue/retry-policy";

const pause: Verdict = { kind: "pause" };
const fail: Verdict = { kind: "fail" };
const again = (afterSeconds: number | null, countTry: boolean): Verdict => ({
  kind: "again",
  afterSeconds,
  countTry,
});

describe("verdictOn", () => {
  it.each<[FailureCode, number, boolean, Verdict]>([
    ["store_unreachable", 4, false, pause],
    ["store_read_only", 4, false, pause],
    ["disk_full", 0, false, pause],
    ["store_too_many_connections", 0, false, pause],
    ["schema_newer", 0, false, pause],
    ["interrupted", 4, false, again(null, false)],
    ["store_busy", 4, false, again(5, false)],
    ["unexpected", 0, false, again(5, true)],
    ["unexpected", 1, false, again(20, true)],
    ["unexpected", 3, false, again(180, true)],
    ["unexpected", 4, false, { kind: "give_up" }],
    ["unexpected", 4, true, again(5, true)],
    ["spool_copy_missing", 0, false, fail],
    ["plan_contradicted", 0, true, fail],
    ["line_too_long", 0, false, fail],
  ])("%s after %i tries, progress %s", (code, tries, progressed, verdict) => {
    expect(verdictOn(new Failure(code), tries, progressed)).toEqual(verdict);
  });
});
