import { describe, expect, test } from "vitest";
import { movedOrder, withListReordered, type QueuePlace } from "../../../src-renderer/state/moved-order";

describe("a file's new place in the queue", () => {
  const cases: readonly (readonly [key: string, to: QueuePlace, order: string])[] = [
    ["c", "first", "cabd"],
    ["c", "earlier", "acbd"],
    ["b", "later", "acbd"],
    ["b", "last", "acdb"],
    ["d", { before: "b" }, "adbc"],
    ["a", { before: "d" }, "bcad"],
    // Where it is already, and at the ends, nothing moves.
    ["a", "first", "abcd"],
    ["a", "earlier", "abcd"],
    ["d", "later", "abcd"],
    ["d", "last", "abcd"],
    ["b", { before: "c" }, "abcd"],
    // What is not there moves nothing.
    ["x", "first", "abcd"],
    ["a", { before: "x" }, "abcd"],
  ];
  test.each(cases)("%s to %j is %s", (key, to, order) => {
    expect(movedOrder(["a", "b", "c", "d"], key, to).join("")).toBe(order);
  });
});

describe("an order that is held while somebody points at it", () => {
  test.each([
    ["the list takes its own places", "1abc2", "cab", "1cab2"],
    ["another list in between stays where it is", "a1bc", "cba", "c1ba"],
    ["what came since follows at the end", "1ab2", "bxa", "1bx2a"],
    ["a list that is not held yet follows whole", "12", "ba", "12ba"],
    ["what has left the list stays for others to leave out", "1abc2", "ca", "1cba2"],
  ])("%s", (_name, held, list, result) => {
    expect(withListReordered(Array.from(held), Array.from(list)).join("")).toBe(result);
  });
});
