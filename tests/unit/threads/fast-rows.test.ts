import { expect, it, test } from "vitest";
import { BatchBuilder } from "../../../src-main/assemble/batch-builder";
import { ChannelBook } from "../../../src-main/assemble/channel-book";
import { RecordReader } from "../../../src-main/parse/record-reader";
import { FastRows, mayGoFast } from "../../../src-main/threads/read-file/fast-rows";
import { PlainRows } from "../../../src-main/threads/read-file/plain-rows";
import type { ImportPlan } from "../../../src-shared/jobs/import-plan";
import { cells, dailyPlan, longPlan, widePlan } from "../reading/plans";

/** "f" for each row that goes the fast way, "p" for the plain one. */
function ways(rows: readonly string[], plan: ImportPlan = widePlan()): string {
  const reader = new RecordReader(plan);
  reader.push(Buffer.from(["headings", ...rows, ""].join("\n")));
  const channels = new ChannelBook();
  const target = { plan, byteSize: 1, builder: new BatchBuilder(plan.importType, channels), channels };
  const fast = new FastRows(target, reader);
  const plain = new PlainRows(target, false);
  let taken = "";
  for (let extent = reader.next(); extent !== null; extent = reader.next()) {
    const goesFast = fast.take(extent);
    taken += goesFast ? "f" : "p";
    if (goesFast) continue;
    const row = plain.take(reader.record(extent));
    if (row !== null && row !== "blank") fast.learn(row);
  }
  return taken;
}

const row = (meter: string, date: string, values = cells(48, "0.125")) => `${meter},${date},${values}`;

it("takes each row whose meter and date went the plain way before", () => {
  const days = ["01", "02", "03"].map((day) => `${day}/11/2024`);
  const rows = ["A", "B", "C"].flatMap((meter) => days.map((day) => row(meter, day)));
  expect(ways(rows)).toBe("ppppffpff");
});

test.each([
  ["a blank half-hour", row("A", "02/11/2024", `,${cells(47)}`)],
  ["a value below zero", row("A", "02/11/2024", `-1,${cells(47)}`)],
  ["a value too large", row("A", "02/11/2024", `1000000,${cells(47)}`)],
  ["a day on which the clocks change", row("A", "30/03/2025", `${cells(46)},,`)],
  ["quotes", row('"A"', "02/11/2024")],
  ["the same day again", row("A", "01/11/2024")],
  ["too few cells", "A,02/11/2024,1"],
])("leaves %s to the plain way", (_name, odd) => {
  const before = [row("A", "01/11/2024"), row("B", "02/11/2024"), row("C", "30/03/2025", `${cells(46)},,`)];
  expect(ways([...before, odd])).toBe("pppp");
  expect(ways([...before, row("A", "02/11/2024")])).toBe("pppf");
});

test.each<[string, ImportPlan, boolean]>([
  ["wide", widePlan(), true],
  ["wide, 50 columns", widePlan(50), true],
  ["wide, a flag for each row", widePlan(48, { flags: { kind: "row", column: 1 } }), true],
  ["wide, a flag for each half-hour", widePlan(48, { flags: { kind: "period", columns: [] } }), false],
  ["wide, with a total to compare", widePlan(48, { total: { column: 1 } }), false],
  ["daily", dailyPlan(), false],
  ["long", longPlan(), false],
])("%s: %s", (_name, plan, expected) => {
  expect(mayGoFast(plan)).toBe(expected);
});
