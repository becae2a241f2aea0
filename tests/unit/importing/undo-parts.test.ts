import { describe, expect, it } from "vitest";
import { undoParts } from "../../../src-main/importing/undo-parts";
import type { DeliveredMonth } from "../../../src-main/ports/reading-store";

/** So many days of a month of a channel. */
const month = (
  meterId: number,
  number: number,
  days: number,
  given: Partial<DeliveredMonth> = {},
): DeliveredMonth => ({
  ...{ type: "hh", meterId, channelId: meterId, month: number, days: (2 ** days - 1) >>> 0 },
  ...given,
});

/** "meter/month/channel" of each month of each part. */
const told = (delivered: readonly DeliveredMonth[], mostDays: number) =>
  undoParts(7, delivered, mostDays).map(({ importId, months }) => {
    expect(importId).toBe(7);
    return months.map((each) => `${each.meterId}/${each.month}/${each.channelId}`).join(" ");
  });

describe("the parts of an undo", () => {
  it.each<[string, DeliveredMonth[], number, string[]]>([
    ["nothing in: none", [], 100, []],
    ["all in one, where it is little", [month(1, 1, 31), month(1, 2, 28)], 100, ["1/1/1 1/2/1"]],
    [
      "a new one once so many days are in it",
      [month(1, 1, 31), month(1, 2, 28), month(2, 1, 31)],
      59,
      ["1/1/1 1/2/1", "2/1/2"],
    ],
    [
      "a month is never cut, however small a part should be",
      [month(1, 1, 31), month(2, 1, 31)],
      1,
      ["1/1/1", "2/1/2"],
    ],
    [
      "nor are the channels of a meter's month parted",
      [month(1, 1, 31), month(1, 1, 31, { channelId: 5 }), month(1, 1, 31, { channelId: 6 }), month(1, 2, 1)],
      31,
      ["1/1/1 1/1/5 1/1/6", "1/2/1"],
    ],
    [
      "half-hours and daily totals are apart",
      [month(1, 1, 1, { type: "daily" }), month(1, 1, 1)],
      100,
      ["1/1/1", "1/1/1"],
    ],
  ])("%s", (_, delivered, mostDays, parts) => {
    expect(told(delivered, mostDays)).toEqual(parts);
  });
});
