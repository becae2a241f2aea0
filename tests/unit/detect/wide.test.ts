import { describe, expect, test } from "vitest";
import { detected, METER, mpan, OTHER_METER } from "./detect-text";

const count = (periods: number, from = 1): number[] =>
  Array.from({ length: periods }, (_, index) => from + index);
const two = (part: number): string => String(part).padStart(2, "0");
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const starts = count(48, 0).map((index) => clock(index * 30));
const ends = count(48).map((index) => clock(index * 30));
const values = (periods: number): string[] =>
  count(periods).map((period) => (1 + ((period * 7) % 10) / 10).toFixed(3));

/** A file with these period headings, a row for each of some days of November. */
function file(periods: readonly string[], row: readonly string[] = values(periods.length)): string[] {
  const header = ["MPAN", "Date", ...periods].join(",");
  return [header, ...["07", "08", "13"].map((day) => [METER, `${day}/11/2025`, ...row].join(","))];
}

const plan = (periods: string, label = "number start", rest = "kWh | AI | local assumed"): string =>
  `wide hh | MPAN | Date dmy | ${periods} by ${label} | ${rest}`;

describe("columns numbered by settlement period", () => {
  test.each([
    ["HH01", (n: number) => `HH${two(n)}`],
    ["HH1", (n: number) => `HH${n}`],
    ["hh_1", (n: number) => `hh_${n}`],
    ["P1", (n: number) => `P${n}`],
    ["P01", (n: number) => `P${two(n)}`],
    ["interval_1", (n: number) => `interval_${n}`],
    ["ID1", (n: number) => `ID${n}`],
    ["Period 1", (n: number) => `Period 1`.replace("1", String(n))],
    ["1", (n: number) => String(n)],
    ["HH01 (kWh)", (n: number) => `HH${two(n)} (kWh)`],
    ["kWh_1", (n: number) => `kWh_${n}`],
  ])("%s", (first, name) => {
    for (const periods of [46, 48, 50]) {
      const headings = count(periods).map(name);
      expect(detected(file(headings))).toBe(plan(`${first}..${headings.at(-1) ?? ""} (${periods})`));
    }
  });

  test("stand in any order, and each is found by its number", () => {
    const headings = count(48)
      .map((n) => `HH${n}`)
      .sort();
    expect(headings.slice(0, 3)).toEqual(["HH1", "HH10", "HH11"]);
    expect(detected(file(headings))).toBe(plan("HH1..HH48 (48)"));
  });

  test("may count from 0", () => {
    expect(detected(file(count(48, 0).map((n) => `HH${two(n)}`)))).toBe(plan("HH00..HH47 (48)"));
  });
});

describe("columns named by the start of the half-hour", () => {
  test.each([
    ["00:00", starts],
    ["00:00:00", starts.map((time) => `${time}:00`)],
    ["[00:00]", starts.map((time) => `[${time}]`)],
    ["hr0000", starts.map((time) => `hr${time.replace(":", "")}`)],
    ["H0000", starts.map((time) => `H${time.replace(":", "")}`)],
    ["0", starts.map((time) => String(Number(time.replace(":", ""))))],
    ["0000", starts.map((time) => time.replace(":", ""))],
    [
      "12:00 AM",
      starts.map(
        (_, index) =>
          `${((Math.floor(index / 2) + 11) % 12) + 1}:${index % 2 === 0 ? "00" : "30"} ${index < 24 ? "AM" : "PM"}`,
      ),
    ],
    ["consumptionHH_00_00_00", starts.map((time) => `consumptionHH_${time.replace(":", "_")}_00`)],
    ["Consumption 00:00 AM", starts.map((time, index) => `Consumption ${time} ${index < 24 ? "AM" : "PM"}`)],
    ["00:00 - 00:30", starts.map((time, index) => `${time} - ${ends[index] ?? ""}`)],
  ])("%s", (first, headings) => {
    expect(detected(file(headings))).toBe(plan(`${first}..${headings.at(-1) ?? ""} (48)`, "clock start"));
  });
});

describe("columns named by the end of the half-hour", () => {
  test.each([
    ["00:30 to 24:00", ends],
    ["00:30 to 00:00, which stands last and is period 48 of the same row", [...ends.slice(0, 47), "00:00"]],
    ["[00:30]", ends.map((time) => `[${time}]`)],
    ["30, 100, … 2400", ends.map((time) => String(Number(time.replace(":", ""))))],
    ["hr0030 to hr2400", ends.map((time) => `hr${time.replace(":", "")}`)],
  ])("%s", (_, headings) => {
    const [first = "", last = ""] = [headings[0], headings.at(-1)];
    expect(detected(file(headings))).toBe(plan(`${first}..${last} (48)`, "clock end"));
  });
});

describe("a file of one change day, whose times skip or repeat an hour", () => {
  const spring = starts.filter((time) => time !== "01:00" && time !== "01:30");
  const autumn = [...starts.slice(0, 4), "01:00", "01:30", ...starts.slice(4)];
  const rows = (periods: readonly string[], date: string): string[] => [
    ["MPAN", "Date", ...periods].join(","),
    [METER, date, ...values(periods.length)].join(","),
  ];

  test("is read in the order of its columns on that day", () => {
    expect(detected(rows(spring, "30/03/2025"))).toBe(
      plan("00:00..23:30 (46)", "number start", "kWh | AI | local header"),
    );
    expect(detected(rows(autumn, "26/10/2025"))).toBe(
      plan("00:00..23:30 (50)", "number start", "kWh | AI | local header"),
    );
  });

  test("is refused where it has any other day", () => {
    expect(detected(rows(spring, "31/03/2025"))).toBe("failure periods_missing: 00:00; 23:30; 01:00, 01:30");
    expect(detected(rows(autumn, "27/10/2025"))).toBe("failure periods_repeated: 01:00, 01:30");
  });
});

describe("columns with gaps or repeats are never guessed at", () => {
  const numbered = count(48).map((n) => `HH${two(n)}`);
  test.each([
    ["a gap", numbered.filter((name) => name !== "HH07"), "failure periods_missing: HH01; HH48; 7"],
    ["the last is missing", numbered.slice(0, 47), "failure periods_missing: HH01; HH47; 48"],
    ["the first is missing", numbered.slice(1), "failure periods_missing: HH02; HH48; 1"],
    [
      "the half of them",
      numbered.slice(0, 24).filter((_, i) => i !== 3),
      "failure periods_missing: HH01; HH24; 4, 25, 26, 27, 28, …",
    ],
    ["three only", numbered.slice(0, 3), "failure periods_missing: HH01; HH03; 4, 5, 6, 7, 8, …"],
    ["a repeat", [...numbered.slice(0, 3), "HH03", ...numbered.slice(4)], "failure periods_repeated: HH03"],
    ["one too many", [...numbered, "HH48"], "failure periods_repeated: HH48"],
    [
      "a time that is missing",
      starts.filter((time) => time !== "05:30"),
      "failure periods_missing: 00:00; 23:30; 05:30",
    ],
    [
      "a time that stands twice",
      starts.map((time) => (time === "05:30" ? "05:00" : time)),
      "failure periods_repeated: 05:00",
    ],
  ])("%s", (_, headings, expected) => {
    expect(detected(file(headings))).toBe(expected);
  });
});

describe("columns of another interval are a question", () => {
  test.each([
    ["an hour by its start", count(24, 0).map((n) => clock(n * 60)), "60 minutes"],
    ["an hour by its end", count(24).map((n) => clock(n * 60)), "60 minutes"],
    ["an hour by its number", count(24).map((n) => `H${n}`), "60 minutes"],
    ["a quarter by its start", count(96, 0).map((n) => clock(n * 15)), "15 minutes"],
    ["a quarter by its number", count(96).map((n) => `P${n}`), "15 minutes"],
  ])("%s", (_, headings, found) => {
    expect(detected(file(headings))).toBe(`question which_interval: ${found}`);
  });
});

describe("flags", () => {
  const headings = count(48).map((n) => `HH${two(n)}`);
  const letters = count(48).map((n) => (n % 10 === 0 ? "E" : "A"));
  const pairs = <T>(first: readonly T[], second: readonly T[]): T[] =>
    first.flatMap((one, i) => [one, second[i] ?? one]);
  const flagged = (flags: string, rest = "kWh | AI | local assumed", periods = "HH01..HH48 (48)"): string =>
    plan(periods, "number start", `${flags} | ${rest}`);

  test("one column for the row", () => {
    const lines = file(headings).map((line, i) => `${line},${i === 0 ? "A/E" : "E"}`);
    expect(detected(lines)).toBe(flagged("flag A/E"));
  });

  test.each([
    [
      "after each value, under one name",
      pairs(
        headings,
        headings.map(() => "A/E"),
      ),
      "flags at 3..97 (48)",
      "HH01..HH48 (48)",
    ],
    [
      "after each value, under blank headings",
      pairs(
        headings,
        headings.map(() => ""),
      ),
      "flags at 3..97 (48)",
      "HH01..HH48 (48)",
    ],
    [
      "after each value, numbered",
      pairs(
        headings,
        headings.map((name) => `${name} Flag`),
      ),
      "flags at 3..97 (48)",
      "HH01..HH48 (48)",
    ],
    [
      "after each value, numbered Flag1",
      pairs(
        headings,
        count(48).map((n) => `Flag${n}`),
      ),
      "flags at 3..97 (48)",
      "HH01..HH48 (48)",
    ],
    [
      "after each value, by time",
      pairs(
        starts,
        starts.map((time) => `${time} Flag`),
      ),
      "flags at 3..97 (48)",
      "00:00..23:30 (48)",
    ],
  ])("%s", (_, names, flags, periods) => {
    const by = periods.startsWith("HH") ? "number start" : "clock start";
    expect(detected(file(names, pairs(values(48), letters)))).toBe(
      plan(periods, by, `${flags} | kWh | AI | local assumed`),
    );
  });

  test("before each value", () => {
    const names = pairs(
      headings.map(() => "Type"),
      headings,
    );
    expect(detected(file(names, pairs(letters, values(48))))).toBe(flagged("flags at 2..96 (48)"));
  });

  test("after each value, with a day status in front of the first", () => {
    const names = [
      "DayStatus",
      ...pairs(
        headings,
        headings.map(() => "Flag"),
      ),
    ];
    expect(detected(file(names, ["A", ...pairs(values(48), letters)]))).toBe(flagged("flags at 4..98 (48)"));
  });

  test("on both sides of every value under one name: a question", () => {
    const names = [
      "Flag",
      ...pairs(
        headings,
        headings.map(() => "Flag"),
      ),
    ];
    expect(detected(file(names, ["A", ...pairs(values(48), letters)]))).toBe(
      "question which_value_column: Flag, Flag",
    );
  });

  test.each([
    ["a second block", headings.map((name) => `${name}_Act_Est`)],
    ["a second block under the same names", headings],
  ])("%s", (_, names) => {
    expect(detected(file([...headings, ...names], [...values(48), ...letters]))).toBe(
      flagged("flags at 50..97 (48)"),
    );
  });

  test("a second block in front of the values, under the same names", () => {
    expect(detected(file([...headings, ...headings], [...letters, ...values(48)]))).toBe(
      flagged("flags at 2..49 (48)"),
    );
  });
});

describe("units, quantities and totals", () => {
  const headings = count(48).map((n) => `HH${two(n)}`);
  const withColumn = (name: string, cell: string): string[] =>
    file(headings).map((line, i) => `${line},${i === 0 ? name : cell}`);

  test.each([
    ["a total column is no period", "Total", "48.5", "total Total | kWh | AI"],
    ["a total column with its unit", "Total kWh", "48.5", "total Total kWh | kWh | AI"],
    ["a unit on each row", "Unit", "MWh", "MWh by Unit | AI"],
    ["a quantity on each row", "Measurement Quantity", "AE", "kWh | AI by Measurement Quantity"],
    [
      "a direction on each row, under a name that also stands for flags",
      "Type",
      "Export",
      "kWh | AI by Type",
    ],
    ["an unknown column is let be", "Site Id", "17", "kWh | AI"],
    ["a maximum demand is let be", "MaxDemand kW", "17.5", "kWh | AI"],
  ])("%s", (_, name, cell, rest) => {
    expect(detected(withColumn(name, cell))).toBe(
      plan("HH01..HH48 (48)", "number start", `${rest} | local assumed`),
    );
  });

  test.each([
    ["kVArh_1", "kVArh | RI"],
    ["kWh_Export_1", "kWh | AE"],
    ["MWh_1", "MWh | AI"],
    ["kW_1", "kW | AI"],
  ])("headings like %s say %s", (first, rest) => {
    const names = count(48).map((n) => first.replace("1", String(n)));
    expect(detected(file(names))).toBe(
      plan(`${first}..${names[47] ?? ""} (48)`, "number start", `${rest} | local assumed`),
    );
  });

  test.each([
    ["in the headings", file(count(48).map((n) => `m3_${n}`)), "m3"],
    ["in the unit column", withColumn("Units", "m³"), "m³"],
    ["above the headings", ["Units: m3", ...file(headings)], "m3"],
  ])("gas in m³ is refused: %s", (_, lines, unit) => {
    expect(detected(lines)).toBe(`failure unit_not_energy: ${unit}`);
  });

  test("a unit that is not known is a question", () => {
    expect(detected(withColumn("Unit", "pulses"))).toBe("question which_unit: pulses");
  });

  test("two blocks of energy in one row are a question", () => {
    const both = ["kWh", "kVArh"].flatMap((unit) => count(48).map((n) => `${unit}_${n}`));
    expect(detected(file(both))).toBe("question which_value_column: kWh_1 to kWh_48, kVArh_1 to kVArh_48");
  });

  test("a block of money or of m³ beside the kWh is let be", () => {
    for (const other of ["Cost", "m3"]) {
      const both = [other, "kWh"].flatMap((unit) => count(48).map((n) => `${unit}_${n}`));
      expect(detected(file(both))).toBe(plan("kWh_1..kWh_48 (48)"));
    }
  });

  test("channels in words that are not known are a question where a meter has several", () => {
    const lines = ["Ch1", "Ch2"].flatMap((channel) => withColumn("Channel", channel).slice(1));
    expect(detected([withColumn("Channel", "")[0] ?? "", ...lines])).toBe(
      "question which_value_column: Channel Ch1, Channel Ch2",
    );
  });
});

describe("the clock", () => {
  const numbered = count(50).map((n) => `HH${two(n)}`);
  const row = (date: string, cells: readonly string[]): string => [METER, date, ...cells].join(",");
  const days = (periods: readonly string[], ...rows: readonly string[]): string[] => [
    ["MPAN", "Date", ...periods].join(","),
    ...rows,
    row("14/05/2025", values(48)),
  ];
  const blank = (cells: readonly string[], ...indexes: readonly number[]): string[] =>
    cells.map((cell, index) => (indexes.includes(index) ? "" : cell));
  const zero = (cells: readonly string[], ...indexes: readonly number[]): string[] =>
    cells.map((cell, index) => (indexes.includes(index) ? "0" : cell));

  test.each([
    ["spring: 46 of 48 times", days(starts, row("30/03/2025", blank(values(48), 2, 3))), "local change_day"],
    ["spring: all 48 times", days(starts, row("30/03/2025", values(48))), "utc change_day"],
    [
      "spring: zeros in the hour that is skipped are padding",
      days(starts, row("30/03/2025", zero(values(48), 2, 3))),
      "local change_day",
    ],
    ["spring: 46 periods", days(numbered, row("30/03/2025", values(46))), "local change_day"],
    ["spring: 48 periods", days(numbered, row("30/03/2025", values(48))), "utc change_day"],
    ["autumn: 50 periods", days(numbered, row("26/10/2025", values(50))), "local change_day"],
    ["autumn: 48 of 50 periods", days(numbered, row("26/10/2025", values(48))), "utc change_day"],
    ["autumn: 48 columns cannot tell", days(starts, row("26/10/2025", values(48))), "local assumed"],
    [
      "a change day that has not come so far",
      days(starts, row("30/03/2025", blank(values(48), 0, 2, 3))),
      "local assumed",
    ],
    ["no change day", days(starts), "local assumed"],
  ])("%s", (_, lines, expected) => {
    expect(detected(lines)).toMatch(new RegExp(`\\| ${expected}$`));
  });

  test("one row of four or more that says otherwise is that row's fault", () => {
    const lines = count(5).map((n) =>
      row("30/03/2025", values(n === 1 ? 48 : 46)).replace(METER, mpan(`12000233059${n}`)),
    );
    expect(detected(days(numbered, ...lines))).toMatch(/\| local change_day$/);
  });

  test("change days that contradict each other are a question", () => {
    const lines = days(numbered, row("30/03/2025", values(48)), row("26/10/2025", values(50)));
    expect(detected(lines)).toBe("question which_clock");
  });

  test.each([
    ["Date (UTC)", "utc header"],
    ["Date GMT", "utc header"],
    ["Date (GMT/BST)", "local header"],
    ["Date (local time)", "local header"],
  ])("a date headed %s governs, whatever change days say", (heading, expected) => {
    const lines = days(starts, row("30/03/2025", values(48)));
    expect(detected(lines.map((line) => line.replace("Date", heading)))).toMatch(
      new RegExp(`\\| ${expected}$`),
    );
  });

  test("a line above the headings governs too", () => {
    expect(detected(["All times are in GMT", ...days(starts)])).toMatch(/\| utc header$/);
  });

  test("a line above the headings that is not about time says nothing", () => {
    expect(detected(["GMT Plastics Limited", ...days(starts)])).toMatch(/\| local assumed$/);
  });
});

test("a time of upload is not the day", () => {
  const lines = file(starts).map((line, i) =>
    line.replace(/,([^,]*),/, i === 0 ? ",Timestamp,Date," : ",20/11/2025 06:13,$1,"),
  );
  expect(detected(lines)).toBe(plan("00:00..23:30 (48)", "clock start"));
});

test("two meters and a preamble of nine lines, with blank ones", () => {
  const preamble = [
    "Report,Half-hourly data",
    "",
    "From,01/11/2025,To,30/11/2025",
    "Site,Depot",
    "",
    "Meters,2",
    "",
    "",
    "",
  ];
  const lines = file(starts);
  const second = lines.slice(1).map((line) => line.replace(METER, OTHER_METER));
  expect(detected([...preamble, ...lines, ...second])).toBe(plan("00:00..23:30 (48)", "clock start"));
});
