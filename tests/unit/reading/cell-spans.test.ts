import { expect, test } from "vitest";
import { cellSpans } from "../../../src-shared/reading/cell-spans";

test.each<[string, string, string[]]>([
  ["a,b", ",", ["a", "b"]],
  [" a ,  b", ",", ["a", "b"]],
  ["", ",", [""]],
  [",,", ",", ["", "", ""]],
  ['"a,b",c', ",", ['"a,b"', "c"]],
  [' "a ""x"" b" ,c', ",", ['"a ""x"" b"', "c"]],
  ['6" pipe,2', ",", ['6" pipe', "2"]],
  ["a\tb\t\tc", "\t", ["a", "b", "", "c"]],
  ['a,"never closed, x', ",", ["a", '"never closed, x']],
])("%j by %j", (raw, delimiter, cells) => {
  expect(cellSpans(raw, delimiter).map(({ start, end }) => raw.slice(start, end))).toEqual(cells);
});
