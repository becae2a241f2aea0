import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileDetection } from "../../../src-main/detect/file-detection";
import { detected, detectText, METER, mpan, said } from "./detect-text";

const two = (part: number): string => String(part).padStart(2, "0");
const count = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** Reads on as a thread does: every row below the headings, those of the sample too. Answers the detection in words. */
function readOn(found: FileDetection, lines: readonly string[]): string {
  if (found.kind === "settled") throw new Error(`settled: ${said(found.detection)}`);
  const { draft, evidence } = found;
  lines.slice(draft.headerLine).forEach((line, index) => {
    const cells = line.split(draft.delimiter);
    evidence.add((column) => cells[column] ?? "", draft.headerLine + 1 + index);
  });
  return said(evidence.finish());
}

const openOrSaid = (found: FileDetection): string => (found.kind === "open" ? "open" : said(found.detection));

/** What a sample of the first `rows` rows makes of a file, before the rest is read. */
const sampled = (lines: readonly string[], rows: number): FileDetection =>
  detectText(lines.slice(0, rows + 1), { whole: false });

const daily = (...dates: readonly string[]): string[] => [
  "MPAN,Date,Reading",
  ...dates.map((date, index) => `${METER},${date},${45 + (index % 7)}.1`),
];
const wide = (date: string, heading = "Date"): string => {
  const columns = count(48).map((index) => `${two(Math.floor(index / 2))}:${index % 2 === 0 ? "00" : "30"}`);
  const values = count(48).map((index) => String(index % 5));
  return [
    ["MPAN", heading, ...columns].join(","),
    ...count(4).map(() => [METER, date, ...values].join(",")),
  ].join("\n");
};
const long = (...times: readonly string[]): string[] => [
  "MPAN,DateTime,Value",
  ...times.map((time, index) => `${METER},${time},${index % 5}.5`),
];
const halfHours = (day: string): string[] =>
  count(48).map((index) => `${day} ${two(Math.floor(index / 2))}:${index % 2 === 0 ? "00" : "30"}`);

describe("a sample that is not the whole file leaves open", () => {
  test.each([
    [
      "the date order, while every date can be read either way",
      daily("01/02/2025", "02/02/2025", "03/02/2025"),
      "open",
    ],
    ["the clock, while no change day has come", wide("2025-05-14").split("\n"), "open"],
    ["start or end, which the last rows tell", long(...halfHours("2025-03-30")), "open"],
  ])("%s", (_, lines, expected) => {
    expect(openOrSaid(sampled(lines, 3))).toBe(expected);
  });

  test.each([
    ["a daily file whose dates prove an order", daily("13/02/2025", "01/02/2025", "02/02/2025")],
    ["a daily file of years first", daily("2025-02-01", "2025-02-02", "2025-02-03")],
    [
      "a daily file whose heading spells the order out",
      daily("01/02/2025", "01/02/2025", "01/02/2025").map((line) => line.replace("Date", "Date dd/mm/yyyy")),
    ],
    ["a wide file whose heading says the clock", wide("2025-05-14", "Date (GMT)").split("\n")],
    ["a wide file with a change day in the sample", wide("2025-03-30").split("\n")],
  ])("nothing in %s", (_, lines) => {
    expect(openOrSaid(sampled(lines, 3))).toBe(detected(lines));
  });

  test("nothing in a long file whose heading says start, with offsets in its times", () => {
    const lines = long(...halfHours("2025-05-14").map((time) => `${time}+01:00`)).map((line) =>
      line.replace("DateTime", "Start"),
    );
    expect(openOrSaid(sampled(lines, 10))).toBe(detected(lines));
  });
});

describe("the whole file settles what its sample left open", () => {
  const ambiguous = count(144).map(
    (index) => `${two((index % 12) + 1)}/${two(Math.floor(index / 12) + 1)}/2025`,
  );

  test("a single 03/13/2025 on the last row proves month first for every row", () => {
    const lines = daily(...ambiguous, "03/13/2025");
    expect(readOn(sampled(lines, 50), lines)).toBe("daily daily | MPAN | Date mdy | Reading | kWh | AI");
  });

  test("where nothing settles it, British order is assumed", () => {
    const lines = daily(...ambiguous);
    expect(readOn(sampled(lines, 50), lines)).toBe(
      "daily daily | MPAN | Date dmy assumed | Reading | kWh | AI",
    );
  });

  test("a change day far below tells the clock", () => {
    const lines = [...wide("2025-02-14").split("\n"), ...wide("2025-03-30").split("\n").slice(1)];
    expect(readOn(sampled(lines, 3), lines)).toMatch(/\| utc change_day$/);
  });

  test("the last row tells start from end", () => {
    const start = long(...halfHours("2025-05-14"), ...halfHours("2025-05-15"));
    expect(readOn(sampled(start, 20), start)).toMatch(/\| date-time start \|/);
    const end = [...start.slice(0, 1), ...start.slice(2), `${METER},2025-05-16 00:00,1.5`];
    expect(readOn(sampled(end, 20), end)).toMatch(/\| date-time end \|/);
  });

  test("contradictions far below are found, with their line", () => {
    const lines = daily(...ambiguous, "13/03/2025", "03/14/2025");
    expect(readOn(sampled(lines, 50), lines)).toBe("failure plan_contradicted: “03/14/2025”; 147; 0");
  });

  test("a question stays a question, and its draft has what the whole file told", () => {
    const lines = daily(...ambiguous, "03/13/2025").map((line) => line.replace("Reading", "Read"));
    const found = sampled(lines, 50);
    expect(readOn(found, lines)).toBe("question register_or_consumption: Read");
    expect(found.kind === "open" ? found.evidence.finish() : null).toMatchObject({
      draft: { date: { order: "mdy" } },
    });
  });
});

/** Files that differ in all that is settled last, some of them contradictory. */
const anyFile = fc
  .record({
    dates: fc.constantFrom<((day: number) => string)[]>(
      (day) => `${two(day)}/03/2025`,
      (day) => `03/${two(day)}/2025`,
      (day) => `2025-03-${two(day)}`,
      (day) => `${day}-Mar-25`,
      (day) => `${two(day)}/03/25`,
    ),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 6 }),
    shift: fc.constantFrom(0, 1),
    clock: fc.constantFrom("gmt", "british"),
    meters: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ dates, days, shift, clock, meters }) => {
    const rows = days
      .sort((a, b) => a - b)
      .flatMap((day) =>
        count(48)
          .map((index) => (index + shift) % 48)
          .filter((slot) => clock === "gmt" || day !== 30 || (slot !== 2 && slot !== 3))
          .map(
            (slot) =>
              `${dates(slot === 0 ? day + shift : day)} ${two(Math.floor(slot / 2))}:${slot % 2 === 0 ? "00" : "30"}`,
          ),
      );
    const body = count(meters).flatMap((meter) =>
      rows.map((row, index) => `${mpan(`12000233059${meter}`)},${row},${(index * 7) % 5}.5`),
    );
    return ["MPAN,DateTime,Value", ...body];
  });

test("wherever a sample is cut, the answer is that of the whole file", () => {
  fc.assert(
    fc.property(anyFile, fc.double({ min: 0, max: 1, noNaN: true }), (lines, part) => {
      const rows = 3 + Math.floor(part * (lines.length - 4));
      const found = sampled(lines, rows);
      const answer = found.kind === "open" ? readOn(found, lines) : said(found.detection);
      expect(answer).toBe(detected(lines));
    }),
    { numRuns: 150 },
  );
});
