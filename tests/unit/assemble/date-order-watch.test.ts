import { expect, test } from "vitest";
import { DateOrderWatch } from "../../../src-main/assemble/date-order-watch";
import type { DateOrder } from "../../../src-shared/jobs/import-plan";
import { readDate } from "../../../src-shared/metering/read-date";

/** "13/11/2024", "14/11/2024" …: dates that only one order can read. */
const dayFirst = (count: number) =>
  Array.from({ length: count }, (_, i) => `${String(13 + (i % 15))}/${String(1 + Math.floor(i / 15))}/2024`);

test.each<[string, DateOrder, string[], string | null]>([
  ["no date", "dmy", [], null],
  ["dates that could be either", "dmy", ["01/02/2024", "03/04/2024"], null],
  ["dates that confirm", "dmy", ["01/02/2024", ...dayFirst(5)], null],
  ["one typing error in many", "dmy", ["01/02/2024", ...dayFirst(20), "02/13/2024"], null],
  [
    "one in few, where others could be either",
    "dmy",
    ["01/02/2024", ...dayFirst(5), "02/13/2024"],
    "02/13/2024",
  ],
  ["one in few, where nothing else was read wrong", "dmy", [...dayFirst(5), "02/13/2024"], null],
  ["the other order throughout", "mdy", ["01/02/2024", ...dayFirst(3)], "13/1/2024"],
  ["a day that no order has", "dmy", ["01/02/2024", "31/11/2024", "11/31/2024"], null],
  ["the year first reads the same", "dmy", ["2024-02-01", "2024-02-13"], null],
  ["years first", "ymd", ["01/02/2024", "13/02/2024"], null],
])("%s, read as %s", (_name, order, texts, expected) => {
  const watch = new DateOrderWatch(order);
  for (const [index, text] of texts.entries()) watch.add(text, readDate(text, order), index + 2);
  const found = watch.contradiction();
  expect(found?.text ?? null).toBe(expected);
  if (found !== null) expect(texts[found.line - 2]).toBe(found.text);
});
