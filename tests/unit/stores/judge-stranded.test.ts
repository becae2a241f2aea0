import { describe, expect, it } from "vitest";
import { judgeStranded } from "../../../src-main/stores/jobs/judge-stranded";

describe("judgeStranded", () => {
  it.each([
    // cancel asked, progressed, tries before -> status, tries after
    [false, false, 0, "queued", 1],
    [false, false, 3, "queued", 4],
    [false, false, 4, "failed", 5],
    [false, true, 4, "queued", 0],
    [false, true, 0, "queued", 0],
    [true, false, 4, "cancelled", 4],
    [true, true, 0, "cancelled", 0],
  ] as const)(
    "cancel asked %s, progressed %s, %i tries: %s with %i",
    (cancelAsked, progressed, tries, status, after) => {
      expect(judgeStranded({ cancelAsked, progressed, tries })).toMatchObject({ status, tries: after });
    },
  );

  it("says why the fifth death in one place ends a job", () => {
    expect(judgeStranded({ cancelAsked: false, progressed: false, tries: 4 })).toEqual({
      status: "failed",
      tries: 5,
      errorCode: "tries_used_up",
      errorParams: { tries: 5, reason: "Interrupted" },
    });
  });
});
