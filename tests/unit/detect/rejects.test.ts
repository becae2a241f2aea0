import { expect, it } from "vitest";
import { rejectsHeadings } from "../../../src-shared/jobs/rejects-file";
import { detected, detectText, METER } from "./detect-text";

const batchId = "550e8400-e29b-41d4-a716-446655440000";
const headings = [...rejectsHeadings(batchId), "MPAN", "Date", "Reading"];
const row = ["6", "Reading", "Not a number", METER, "03/04/2025", "12.5"];

it.each([",", ";", "\t", "|"])(
  "rejected rows that are dropped back are known by their headings, cut by %j",
  (by) => {
    expect(detected([headings.join(by), row.join(by)])).toBe(`rejects of ${batchId}`);
  },
);

it("where their form is told, and nothing is made out from so few rows", () => {
  const found = detectText(["Saved by Ann", "", headings.join(";"), row.join(";")]);
  const file = { batchId, encoding: "utf-8", delimiter: ";", headerLine: 3 };
  expect(found).toEqual({ kind: "settled", detection: { kind: "rejects", file } });
});

it("once our columns are removed they are a file like any other", () => {
  const own = (cells: readonly string[]) => cells.slice(3).join(",");
  expect(detected([own(headings), own(row)])).toMatch(/^daily/);
});
