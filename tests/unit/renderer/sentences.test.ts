import { expect, test } from "vitest";
import { sentences } from "../../../src-renderer/copy/sentences";

test.each([
  [["The file is empty", "Nothing was imported."], "The file is empty. Nothing was imported."],
  [
    ["It failed: Lock wait timeout exceeded", "Try again."],
    "It failed: Lock wait timeout exceeded. Try again.",
  ],
  [["Which unit?", "", "  "], "Which unit?"],
  [[], ""],
])("%j is %s", (parts, text) => {
  expect(sentences(...parts)).toBe(text);
});
