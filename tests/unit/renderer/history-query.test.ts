import { describe, expect, test } from "vitest";
import {
  everyJob,
  isFiltered,
  listArgs,
  readHistoryQuery,
  writeHistoryQuery,
} from "../../../src-renderer/state/history-query";

describe("the query of History in the address", () => {
  test.each([
    ["", everyJob],
    ["?status=failed", { status: "failed", q: "", page: 1 }],
    ["?q=leeds%20hh&page=3", { status: null, q: "leeds hh", page: 3 }],
    ["status=processing&q=550e8400", { status: "processing", q: "550e8400", page: 1 }],
  ])("%s reads as %j", (search, query) => {
    expect(readHistoryQuery(search)).toEqual(query);
  });

  test.each(["?status=nonsense", "?page=0", "?page=-2", "?page=two", "?page=1.5", `?q=${"x".repeat(201)}`])(
    "%s is not understood and counts as not given",
    (search) => {
      expect(readHistoryQuery(search)).toEqual(everyJob);
    },
  );

  test.each([
    [everyJob, ""],
    [{ status: "failed" as const, q: "", page: 1 }, "?status=failed"],
    [{ status: null, q: "a&b=c", page: 2 }, "?q=a%26b%3Dc&page=2"],
  ])("%j is written as %s and read back the same", (query, search) => {
    expect(writeHistoryQuery(query)).toBe(search);
    expect(readHistoryQuery(search)).toEqual(query);
  });

  test("a page is fifty jobs", () => {
    expect(listArgs({ status: "failed", q: "x", page: 3 })).toEqual({
      status: "failed",
      q: "x",
      limit: 50,
      offset: 100,
    });
  });

  test.each([
    [everyJob, false],
    [{ ...everyJob, page: 4 }, false],
    [{ ...everyJob, q: "x" }, true],
    [{ ...everyJob, status: "queued" as const }, true],
  ])("%j is filtered: %s", (query, filtered) => {
    expect(isFiltered(query)).toBe(filtered);
  });
});
