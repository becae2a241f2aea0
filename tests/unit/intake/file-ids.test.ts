import { describe, expect, it } from "vitest";
import { createFileIds } from "../../../src-main/intake/file-ids";

const missing = expect.objectContaining({ code: "file_missing" }) as Error;

describe("file ids", () => {
  it("stand for a path once", () => {
    const ids = createFileIds();
    const [one, other] = [ids.give("/a.csv"), ids.give("/b.csv")];
    expect(ids.take([other, one])).toEqual(["/b.csv", "/a.csv"]);
    expect(() => ids.take([one])).toThrow(missing);
  });

  it("are all taken or none", () => {
    const ids = createFileIds();
    const one = ids.give("/a.csv");
    expect(() => ids.take([one, "made-up"])).toThrow(missing);
    expect(() => ids.take([one, one])).toThrow(missing);
    expect(ids.take([one])).toEqual(["/a.csv"]);
  });

  it("of the same path are different ones, and tell nothing of it", () => {
    const ids = createFileIds();
    const [one, other] = [ids.give("/home/ann/a.csv"), ids.give("/home/ann/a.csv")];
    expect(one).not.toBe(other);
    expect(one).not.toContain("ann");
  });

  it("that were never used are forgotten, the oldest first, past twenty thousand", () => {
    const ids = createFileIds();
    const given = Array.from({ length: 20_001 }, (_, n) => ids.give(`/${n}.csv`));
    expect(() => ids.take(given.slice(0, 1))).toThrow(missing);
    expect(ids.take(given.slice(1))).toHaveLength(20_000);
  });
});
