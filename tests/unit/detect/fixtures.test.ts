import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../../src-main/detect/check-plan";
import { detectFile } from "../../../src-main/detect/detect-file";
import { importPlan } from "../../../src-shared/jobs/import-plan";
import { said } from "./detect-text";

const root = join(import.meta.dirname, "../../..");
const fixtures = join(root, "tests/fixtures/detect");

function detectedFile(folder: string, filename: string): string {
  const sample = readFileSync(join(folder, filename));
  const found = detectFile({ filename, sample, sampleIsWholeFile: true, typeChoice: "auto" });
  if (found.kind === "open") return "open";
  if (found.detection.kind === "plan") expectToHold(sample, found.detection.plan);
  return said(found.detection);
}

/** A plan that was detected survives its store and fits the file again when the job is retried. */
function expectToHold(sample: Buffer, plan: unknown): void {
  const stored = importPlan.parse(JSON.parse(JSON.stringify(plan)));
  expect(stored).toEqual(plan);
  expect(checkPlan({ path: "job", plan: stored, sample, sampleIsWholeFile: true })).toEqual({
    kind: "plan",
    plan,
  });
}

const FILES: readonly (readonly [filename: string, expected: string])[] = [
  ["daily-either-order.csv", "daily daily | MPAN | Read Date dmy assumed | Reading | kWh | AI"],
  ["daily-excel-damage.csv", "daily daily | MPAN | Date dmy | Total kWh | kWh | AI"],
  ["daily-month-first.csv", "daily daily | Meter Number | Day mdy | Usage | kWh | AI"],
  [
    "long-by-end-own-midnight.txt",
    "long hh | MPAN | Reading Date dmy | time Reading Time end, midnight of the own_day | Value | kWh by UOM | AI by Channel | local assumed",
  ],
  [
    "long-by-period-spring.csv",
    "long hh | mpan | settlement_date ymd | period settlement_period start | kwh | flag estimated | kWh | AI | local change_day",
  ],
  [
    "long-newest-first.csv",
    "long hh | MPAN | DateTime ymd | date-time start | Value | kWh | AI | local assumed",
  ],
  [
    "long-utc-utf-16.csv",
    "long hh | MeterPoint | ReadDateTime_UTC ymd | date-time start | Consumption (kWh) | flag Status | kWh | AI | utc header",
  ],
  ["question-hourly-gas.csv", "question which_interval: 60 minutes"],
  ["question-register.csv", "question register_or_consumption: Reading"],
  ["question-two-channels.csv", "question which_value_column: kWh_1 to kWh_48, kVArh_1 to kVArh_48"],
  ["refused-bill.pdf", "failure not_text: a PDF document; refused-bill.pdf"],
  [
    "refused-consumer-portal.csv",
    "failure no_meter_column: Consumption (kwh), Estimated Cost Inc. Tax (p), Start, End",
  ],
  ["refused-gap.csv", "failure periods_missing: HH01; HH48; 7"],
  ["refused-gas-volume.csv", "failure unit_not_energy: m3"],
  ["refused-list-of-sites.csv", "failure no_value_column: Site Id, Site Name, MPAN, Address, Created"],
  ["refused-web-page.csv", "failure web_page"],
  [
    "refused-workbook.xlsx",
    "failure not_text: an Excel workbook; save the sheet as CSV first; refused-workbook.xlsx",
  ],
  [
    "wide-by-end-with-preamble.csv",
    "wide hh | MPAN | Read Date dmy | 00:30..00:00 (48) by clock end | total Total | kWh by Units | AI | local assumed",
  ],
  [
    "wide-by-start-windows-1252.csv",
    "wide hh | MPAN | Date dmy | 00:00..23:30 (48) by clock start | kWh | AI | local assumed",
  ],
  [
    "wide-flags-after-each.csv",
    "wide hh | MPAN | ConsumptionDate dmy | hh_1..hh_48 (48) by number start | flags at 3..97 (48) | kWh | AI | local assumed",
  ],
  [
    "wide-flags-second-block.csv",
    "wide hh | Meter Serial Number | Date ymd | kWh_1..kWh_48 (48) by number start | flags at 50..97 (48) | kWh | AI | local assumed",
  ],
  [
    "wide-gmt-spring.csv",
    "wide hh | meter | date dmy | H0000..H2330 (48) by clock start | kWh | AI | utc change_day",
  ],
  [
    "wide-numbered-50-tabs.txt",
    "wide hh | MPAN Core | Settlement Date ymd | 1..50 (50) by number start | kWh | AI | local change_day",
  ],
  [
    "wide-with-spaces.csv",
    "wide hh | MPAN | Date ymd | HH01..HH48 (48) by number start | kWh | AI | local assumed",
  ],
];

describe("files as suppliers send them", () => {
  test.each(FILES)("%s", (filename, expected) => {
    expect(detectedFile(fixtures, filename)).toBe(expected);
  });

  test("are all looked at", () => {
    expect(readdirSync(fixtures).sort()).toEqual(FILES.map(([filename]) => filename).sort());
  });
});

describe("the samples that Meterdrop offers import without a question", () => {
  test.each([
    [
      "half-hourly.csv",
      "wide hh | MPAN | Date ymd | HH01..HH48 (48) by number start | kWh | AI | local assumed",
    ],
    ["daily.csv", "daily daily | MPAN | Date ymd | Reading | kWh | AI"],
    [
      "long-with-flags.csv",
      "long hh | MeterCode | ReadDateTime dmy assumed | date-time start | ReadValue | flag ReadingType | kWh by Unit | AI | local assumed",
    ],
  ])("%s", (filename, expected) => {
    expect(detectedFile(join(root, "samples"), filename)).toBe(expected);
  });
});
