import { describe, expect, test } from "vitest";
import { detectDelimiter } from "../../../src-main/detect/detect-delimiter";
import { sampleRows } from "../../../src-main/detect/sample-rows";

describe("the delimiter", () => {
  test.each([
    ["commas", ["MPAN,Date,Reading", "1,2,3"], ","],
    ["tabs", ["MPAN\tDate\tReading", "1\t2\t3"], "\t"],
    ["semicolons", ["MPAN;Date;Reading", "1;2;3"], ";"],
    ["pipes", ["MPAN|Date|Reading", "1|2|3"], "|"],
    ["semicolons and decimal commas", ["MPAN;Date;Reading", "1;13/11/2025;45,1", "1;14/11/2025;46,2"], ";"],
    ["tabs and a comma in every name", ["Site, name\tMPAN\tDate\tReading", "Depot, Leeds\t1\t2\t3"], "\t"],
    [
      "commas and a semicolon in one name",
      ["Site,MPAN,Date,Reading", "Depot; Leeds,1,2,3", "Depot,1,2,3"],
      ",",
    ],
    [
      "quoted cells that hold another delimiter",
      ["Site;MPAN;Reading", '"Depot, High St, Leeds";1;2', '"Shop, Low St, Leeds";1;2'],
      ";",
    ],
    [
      "commas below a preamble",
      ["Half-hourly data", "Site: Depot; Meters: 2", "", "MPAN,Date,Reading", "1,2,3", "1,2,3"],
      ",",
    ],
    ["what the first line states", ["sep=;", "a,b;c,d", "a,b;c,d"], ";"],
    ["what the first line states, as a tab", ["SEP=\t", "a;b;c\td", "a;b;c\td"], "\t"],
    ["nothing: commas", ["MPAN", "1"], ","],
  ])("%s", (_, lines, expected) => {
    for (const end of ["\n", "\r\n", "\r"]) expect(detectDelimiter(lines.join(end))).toBe(expected);
  });
});

describe("the rows of a sample", () => {
  test.each([
    ["plain cells lose the spaces around them", "a, b ,c", [{ line: 1, cells: ["a", "b", "c"] }]],
    ["quoted cells keep delimiters", 'a,"b,c",d', [{ line: 1, cells: ["a", "b,c", "d"] }]],
    ["a quote after a space", 'a, "b,c", d', [{ line: 1, cells: ["a", "b,c", "d"] }]],
    ["doubled quotes", 'a,"b ""c""",d', [{ line: 1, cells: ["a", 'b "c"', "d"] }]],
    ["an inch in a plain cell", 'a,5" pipe,d', [{ line: 1, cells: ["a", '5" pipe', "d"] }]],
    [
      "a line break in a heading",
      'a,"b\nc"\nd,e',
      [
        { line: 1, cells: ["a", "b\nc"] },
        { line: 3, cells: ["d", "e"] },
      ],
    ],
    [
      "blank lines count",
      "a\n\nb",
      [
        { line: 1, cells: ["a"] },
        { line: 2, cells: [""] },
        { line: 3, cells: ["b"] },
      ],
    ],
    [
      "blank lines count among quotes",
      '"a"\n\n"b"',
      [
        { line: 1, cells: ["a"] },
        { line: 2, cells: [""] },
        { line: 3, cells: ["b"] },
      ],
    ],
    [
      "Windows line ends",
      '"a",b\r\nc,d',
      [
        { line: 1, cells: ["a", "b"] },
        { line: 2, cells: ["c", "d"] },
      ],
    ],
    [
      "a quote that is never closed costs its own line",
      'a,b\n"c,d\ne,f',
      [
        { line: 1, cells: ["a", "b"] },
        { line: 2, cells: ['"c', "d"] },
        { line: 3, cells: ["e", "f"] },
      ],
    ],
  ])("%s", (_, text, rows) => {
    expect(sampleRows(text, ",")).toEqual(rows);
  });

  test("two quotes far apart that were never closed do not swallow the rows between them", () => {
    const lines = ['a,"b', "c,d", "c,d", "c,d", "c,d", "c,d", 'e",f', "g,h"];
    expect(sampleRows(lines.join("\n"), ",").map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
