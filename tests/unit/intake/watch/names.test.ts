import { describe, expect, it } from "vitest";
import { findOverlap } from "../../../../src-main/intake/watch/find-overlap";
import { freeNames } from "../../../../src-main/intake/watch/free-names";
import { isIgnoredName, isOwnFolder } from "../../../../src-main/intake/watch/ignored-name";
import { isShare } from "../../../../src-main/intake/watch/is-share";
import { nameMatcher } from "../../../../src-main/intake/watch/name-matcher";

describe("a name that is no business of ours", () => {
  it.each([
    ...["~$portfolio.xlsx", ".hidden.csv", ".portfolio.csv.swp", "a.csv.part", "a.csv.partial", "a.CSV.TMP"],
    ...["a.csv.crdownload", "a.csv.filepart", "Thumbs.db", "desktop.ini"],
  ])("%s", (name) => {
    expect(isIgnoredName(name)).toBe(true);
  });
  it.each(["portfolio.csv", "part.csv", "tmp.csv", "a.part.csv", "~notes.csv", "thumbs.db.csv"])(
    "but not %s",
    (name) => {
      expect(isIgnoredName(name)).toBe(false);
    },
  );
  it.each([
    ["imported", true],
    ["failed", true],
    ["imported files", false],
    ["leeds", false],
  ])("a folder %s right below a watched one is ours: %s", (name, ours) => {
    expect(isOwnFolder(name)).toBe(ours);
  });
});

it.each([
  ["*.csv", "leeds.csv", true],
  ["*.csv", "LEEDS.CSV", true],
  ["*.csv", "leeds.csv.gz", false],
  ["*.csv, *.txt", "leeds.txt", true],
  [" *.csv ,, *.txt ", "leeds.csv", true],
  ["hh_????.csv", "hh_2025.csv", true],
  ["hh_????.csv", "hh_25.csv", false],
  ["leeds[1].csv", "leeds[1].csv", true],
  ["leeds.csv", "leedsxcsv", false],
  ["*", "anything at all", true],
])("the pattern %s takes %s: %s", (glob, name, takes) => {
  expect(nameMatcher(glob)(name)).toBe(takes);
});

describe("two folders", () => {
  it.each([
    ["/data/in", ["/data/in"], "/data/in"],
    ["/data/in/leeds", ["/data/in"], "/data/in"],
    ["/data", ["/other", "/data/in"], "/data/in"],
    ["/data/in2", ["/data/in"], null],
    ["/data/IN", ["/data/in"], null],
  ])("%s beside %j", (path, others, overlap) => {
    expect(findOverlap(path, others, "linux")).toBe(overlap);
  });
  it("are one where the file system does not tell capitals from small letters", () => {
    expect(findOverlap("/Data/IN", ["/data/in"], "darwin")).toBe("/data/in");
  });
});

it.each([
  ["\\\\leeds-fs01\\metering\\nightly", true],
  ["//leeds-fs01/metering", true],
  ["\\\\?\\C:\\data", false],
  ["C:\\Users\\tom\\inbox", false],
  ["/home/tom/inbox", false],
])("%s is a network share: %s", (path, share) => {
  expect(isShare(path)).toBe(share);
});

it("a file's names in its new place are numbered until one is free", () => {
  const names = freeNames("imported", "2025/leeds.hh.csv");
  const next = () => names.next().value as string;
  expect([next(), next(), next()]).toEqual([
    ...["imported/2025/leeds.hh.csv", "imported/2025/leeds.hh (2).csv", "imported/2025/leeds.hh (3).csv"],
  ]);
});
