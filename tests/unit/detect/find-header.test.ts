import { describe, expect, test } from "vitest";
import { findHeader } from "../../../src-main/detect/find-header";
import { sampleRows } from "../../../src-main/detect/sample-rows";
import { detectText, METER, planOfDetection } from "./detect-text";

/** The line of the headings, from 1, of a text with commas; null where there is none. */
function headerLine(lines: readonly string[]): number | null {
  const index = findHeader(sampleRows(lines.join("\n"), ","));
  return index === null ? null : index + 1;
}

const HEADER = "MPAN,Date,Reading";
const ROW = `${METER},13/11/2025,45.1`;

describe("the line of the headings", () => {
  test.each([
    ["the first", [HEADER, ROW], 1],
    ["below a title", ["Half-hourly data", HEADER, ROW], 2],
    ["below blank lines", ["", "", HEADER, ROW], 3],
    ["below sep=", ["sep=,", HEADER, ROW], 2],
    ["below a line that names a meter", [`MPAN,${METER}`, "", HEADER, ROW], 3],
    ["below a line that names a period", ["Start,01/11/2025,End,30/11/2025", HEADER, ROW], 2],
    [
      "below lines that name as many things apart",
      [`MPAN,${METER},Unit,kWh`, "Date,Time,Value", "13/11/2025,00:00,1"],
      2,
    ],
    [
      "above rows that hold known words",
      ["MeterCode,Date,Value,Unit,Type", "E06BG12862,13/11/2025,1,kWh,A"],
      1,
    ],
    [
      "a row of half-hours beats named columns",
      [
        "MPAN,Date,Total,Unit",
        ["MPAN", "Date", ...Array.from({ length: 48 }, (_, i) => `HH${i + 1}`)].join(","),
      ],
      2,
    ],
    ["unknown headings, so that they can be named", ["Name,Town", "Ann,Leeds"], 1],
    ["nothing but readings", [ROW, ROW], null],
    ["nothing but prose", ["Dear customer", "Your readings are attached"], null],
    ["nothing", [""], null],
  ])("%s", (_, lines, line) => {
    expect(headerLine(lines)).toBe(line);
  });

  test("may stand below thirty lines", () => {
    const preamble = Array.from({ length: 30 }, (_, i) => `Note ${i}`);
    expect(headerLine([...preamble, HEADER, ROW])).toBe(31);
  });

  test("is not looked for among the readings of a long file", () => {
    const rows = Array.from({ length: 100 }, () => ROW);
    expect(headerLine([...rows, HEADER])).toBeNull();
  });
});

test("a plan keeps the line and the headings as they stand, without the spaces around them", () => {
  const plan = planOfDetection(detectText(["Daily readings", "", " MPAN , Read Date,  Reading ", ROW]));
  expect(plan).toMatchObject({
    headerLine: 3,
    columns: ["MPAN", "Read Date", "Reading"],
    date: { column: 1 },
  });
});

test("a heading of two lines counts as one row, and the next row's line is right", () => {
  const plan = planOfDetection(detectText(["Title", 'MPAN,Date,"Reading\n(kWh)"', ROW]));
  expect(plan).toMatchObject({
    headerLine: 2,
    columns: ["MPAN", "Date", "Reading\n(kWh)"],
    value: { column: 2 },
  });
});
