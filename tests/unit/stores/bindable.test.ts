import { describe, expect, it } from "vitest";
import { bindable } from "../../../src-main/stores/sqlite/bindable";

describe("bindable", () => {
  it("passes what libsql takes", () => {
    const bytes = new Uint8Array([1, 2]);
    expect(bindable([null, "text", 0, -1.5, Number.MAX_SAFE_INTEGER, bytes, Buffer.from("b")])).toEqual([
      null,
      "text",
      0,
      -1.5,
      Number.MAX_SAFE_INTEGER,
      bytes,
      Buffer.from("b"),
    ]);
  });

  // Each of these aborts the process, or is stored as something else, when bound raw (libsql 0.5.29).
  it.each([
    ["a boolean", true, "Boolean"],
    ["a date", new Date(0), "Date"],
    ["an object", {}, "Object"],
    ["a bigint", 1n, "BigInt"],
    ["NaN", Number.NaN, "NaN"],
    ["infinity", Number.POSITIVE_INFINITY, "Infinity"],
    ["undefined", undefined, "Object"],
    ["a list", [1], "Array"],
  ])("refuses %s by an ordinary error", (_, value, named) => {
    expect(() => bindable(["ok", value])).toThrow(new TypeError(`parameter 2 cannot be bound: ${named}`));
  });
});
