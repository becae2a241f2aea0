import { describe, expect, it } from "vitest";
import { storeTimeOf } from "../../../src-main/stores/store-time";

describe("storeTimeOf", () => {
  it.each([
    ["2025-11-07", "2025-11-07 00:00:00.000000"],
    ["2025-11-07 10:30", "2025-11-07 10:30:00.000000"],
    ["2025-11-07 10:30:15", "2025-11-07 10:30:15.000000"],
    ["2025-11-07 10:30:15.250000", "2025-11-07 10:30:15.250000"],
    ["2025-11-07T10:30:15.25Z", "2025-11-07 10:30:15.250000"],
    ["2025-11-07T10:30:15+00:00", "2025-11-07 10:30:15.000000"],
  ])("reads %s", (text, expected) => {
    expect(storeTimeOf(text)).toBe(expected);
  });

  it.each(["", "yesterday", "07/11/2025", "2025-13-01", "2025-11-07 25:00", "2025-11-07T10:30:00+01:00"])(
    "refuses %j",
    (text) => {
      expect(() => storeTimeOf(text)).toThrow("bad_request");
    },
  );
});
