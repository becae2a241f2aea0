import { describe, expect, test } from "vitest";
import {
  everyJob,
  isFiltered,
  listArgs,
  readHistoryQuery,
  withoutFilters,
  writeHistoryQuery,
} from "../../../src-renderer/state/history-query";
import { stateChoices } from "../../../src-renderer/state/state-choices";
import { stateWords } from "../../../src-shared/jobs/state-word";

describe("the query of History in the address", () => {
  test.each([
    ["", everyJob],
    ["?state=failed", { ...everyJob, state: "failed" }],
    ["?q=leeds%20hh&page=3", { ...everyJob, q: "leeds hh", page: 3 }],
    ["state=importing&q=550e8400", { ...everyJob, state: "importing", q: "550e8400" }],
    [
      "?type=daily&source=watch&machine=LDS-SRV-02",
      { ...everyJob, type: "daily", source: "watch", machine: "LDS-SRV-02" },
    ],
  ])("%s reads as %j", (search, query) => {
    expect(readHistoryQuery(search)).toEqual(query);
  });

  test.each([
    "?state=nonsense",
    "?type=auto",
    "?source=owl",
    "?machine=",
    "?page=0",
    "?page=-2",
    "?page=two",
    "?page=1.5",
    `?q=${"x".repeat(201)}`,
  ])("%s is not understood and counts as not given", (search) => {
    expect(readHistoryQuery(search)).toEqual(everyJob);
  });

  test.each([
    [everyJob, ""],
    [{ ...everyJob, state: "failed" as const }, "?state=failed"],
    [{ ...everyJob, q: "a&b=c", page: 2 }, "?q=a%26b%3Dc&page=2"],
    [{ ...everyJob, source: "cli" as const, machine: "A&B" }, "?source=cli&machine=A%26B"],
  ])("%j is written as %s and read back the same", (query, search) => {
    expect(writeHistoryQuery(query)).toBe(search);
    expect(readHistoryQuery(search)).toEqual(query);
  });

  test("a page is fifty jobs", () => {
    expect(listArgs({ ...everyJob, state: "undone", type: "hh", q: "x", page: 3 })).toEqual({
      words: ["undoing", "undone"],
      type: "hh",
      source: null,
      machine: null,
      q: "x",
      limit: 50,
      offset: 100,
    });
  });

  test.each([
    [everyJob, false],
    [{ ...everyJob, page: 4 }, false],
    [{ ...everyJob, q: "x" }, true],
    [{ ...everyJob, state: "waiting" as const }, true],
    [{ ...everyJob, type: "hh" as const }, true],
    [{ ...everyJob, source: "watch" as const }, true],
    [{ ...everyJob, machine: "LDS-WS-014" }, true],
  ])("%j is filtered: %s", (query, filtered) => {
    expect(isFiltered(query)).toBe(filtered);
  });

  test("without its filters is every job", () => {
    const narrow = readHistoryQuery("?state=failed&type=hh&source=cli&machine=m&q=x");
    expect({ ...narrow, ...withoutFilters }).toEqual(everyJob);
  });

  test("every state word can be narrowed to", () => {
    expect([...new Set<string>(Object.values(stateChoices).flat())].sort()).toEqual([...stateWords].sort());
  });
});
