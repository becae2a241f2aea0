import { describe, expect, test } from "vitest";
import { rawParts, rawWindow } from "../../../src-renderer/pages/job-detail/raw-window";

/** A row written with its field in [ ]: "a,[b],c". */
function row(written: string) {
  const fieldStart = written.indexOf("[");
  const fieldEnd = written.indexOf("]") - 1;
  return fieldStart < 0
    ? { raw: written, fieldStart: null, fieldEnd: null }
    : { raw: written.replace("[", "").replace("]", ""), fieldStart, fieldEnd };
}

/** What is shown, the same way. */
function shown(written: string): string {
  const { cut, before, field, after } = rawWindow(row(written));
  return `${cut ? "…" : ""}${before}${field === null ? "" : `[${field}]`}${after}`;
}

const long = "0.227,0.557,0.400,0.257,0.612,0.701,0.333,0.412,0.517";

describe("the part of a raw row that is shown", () => {
  test.each([
    ["a field at the start stands there", `[x],${long}`, `[x],${long}`],
    ["a missing field at the start too", `[],${long}`, `[],${long}`],
    ["no field to blame: the row from its start", long, long],
    [
      "a field far to the right has whole values before it",
      `2300041877263,14/10/2025,${long},[1.4O3],${long}`,
      `…0.333,0.412,0.517,[1.4O3],${long}`,
    ],
    [
      "at the end of the row more stands before it, so that the cell is filled",
      `2300041877263,14/10/2025,${long},[]`,
      "…0.400,0.257,0.612,0.701,0.333,0.412,0.517,[]",
    ],
    ["a short row is whole", "2300041877263,[31/11/2025],0.412", "2300041877263,[31/11/2025],0.412"],
    [
      "values that are long are cut in two rather than left out",
      `${"a".repeat(60)},[x],${long}`,
      `…${"a".repeat(19)},[x],${long}`,
    ],
    [
      "tabs, semicolons and bars part values as well",
      `aaaaaaaaaaaa\tbb;cc|dd;${"1.0;".repeat(4)}[x];${long}`,
      `…dd;1.0;1.0;1.0;1.0;[x];${long}`,
    ],
  ])("%s", (_, given, expected) => {
    expect(shown(given)).toBe(expected);
  });

  test("the parts of a row are the row", () => {
    const given = row(`2300041877263,14/10/2025,${long},[1.4O3],${long}`);
    const { before, field, after } = rawParts(given);
    expect(`${before}${field ?? ""}${after}`).toBe(given.raw);
  });
});
