import { describe, expect, test } from "vitest";
import { detected, METER, OTHER_METER } from "./detect-text";

const row = (...cells: string[]): string => cells.join(",");
const daily = (header: string, ...rows: readonly string[]): string => detected([header, ...rows]);

describe("which column is the meter", () => {
  test.each([
    "MPAN",
    "MPAN Core",
    "mpancore",
    "MPR",
    "MPRN",
    "MPxN",
    "MPN",
    "MPAN_MPRN_SPID",
    "MeterCode",
    "Meter",
    "Meter Id",
    "Meter Identifier",
    "Meter Point",
    "Meter Number",
    "Meter Reference",
    "Meter Ref",
    "Meter Reference Number",
    "Meter Serial",
    "Meter Serial Number",
    "Serial",
    "Serial Number",
    "Supply Number",
    "Supply Id",
  ])("%s is one", (name) => {
    expect(daily(`${name},Date,Reading`, row(METER, "13/11/2025", "45.1"))).toBe(
      `daily daily | ${name} | Date dmy | Reading | kWh | AI`,
    );
  });

  test.each([
    ["Site Id,Meter Serial,MPAN,Date,Reading", "MPAN"],
    ["Meter,Serial Number,Meter Code,Date,Reading", "Serial Number"],
    ["Meter,Meter Code,Site,Date,Reading", "Meter Code"],
  ])("of %s it is %s", (header, expected) => {
    expect(daily(header, row("7", "E06BG12862", METER, "13/11/2025", "45.1"))).toContain(`| ${expected} |`);
  });

  test("a column that the sample leaves blank beats nothing", () => {
    expect(daily("MPAN,Serial,Date,Reading", row("", "E06BG12862", "13/11/2025", "45.1"))).toContain(
      "| Serial |",
    );
  });

  test("two columns of equal standing with the same cells are one", () => {
    expect(daily("MPAN,MPAN Core,Date,Reading", row(METER, METER, "13/11/2025", "45.1"))).toContain(
      "| MPAN |",
    );
  });

  test("two of equal standing that differ are a question", () => {
    expect(daily("MPAN,MPRN,Date,Reading", row(METER, "7654321", "13/11/2025", "45.1"))).toBe(
      "question which_meter_column: MPAN, MPRN",
    );
  });

  test.each(["Site Id", "Site", "Loaded", "Month", "insertdate", "created", "modified", "Name", "Account"])(
    "%s never is",
    (name) => {
      expect(daily(`${name},Date,Reading`, row("7", "13/11/2025", "45.1"))).toBe(
        `failure no_meter_column: ${name}, Date, Reading`,
      );
    },
  );
});

describe("which column is the day", () => {
  test.each([
    "Date",
    "Day",
    "RDate",
    "Read Date",
    "ReadDateUK",
    "Reading Date",
    "Date of Reading",
    "Consumption Date",
    "Period Date",
    "Settlement Date",
    "Sett Date",
    "Bill Date",
    "Timestamp",
    "DateTime",
    "Start",
    "End",
  ])("%s is one", (name) => {
    expect(daily(`MPAN,${name},Reading`, row(METER, "13/11/2025", "45.1"))).toBe(
      `daily daily | MPAN | ${name} dmy | Reading | kWh | AI`,
    );
  });

  test("a weekday beside the date is none", () => {
    expect(daily("MPAN,Day,Date,Reading", row(METER, "Thursday", "13/11/2025", "45.1"))).toContain(
      "| Date dmy |",
    );
  });

  test("a time of upload beside the date is none, whatever its name", () => {
    const rows = ["13", "14", "15"].map((day) =>
      row(METER, `${day}/11/2025`, "45.1", `${day === "15" ? "16" : "15"}/11/2025 06:13`),
    );
    expect(daily("MPAN,Date,Reading,Timestamp", ...rows)).toBe(
      "daily daily | MPAN | Date dmy | Reading | kWh | AI",
    );
    expect(
      daily(
        "MPAN,Timestamp,Date,Reading",
        ...rows
          .map((line) => line.split(","))
          .map(([meter = "", date = "", value = "", stamp = ""]) => row(meter, stamp, date, value)),
      ),
    ).toBe("daily daily | MPAN | Date dmy | Reading | kWh | AI");
  });

  test.each(["Loaded", "Month", "insertdate", "created", "modified", "Upload Date"])(
    "%s never is",
    (name) => {
      expect(daily(`MPAN,${name},Reading`, row(METER, "13/11/2025", "45.1"))).toBe(
        `failure no_date_column: MPAN, ${name}, Reading`,
      );
    },
  );
});

describe("which column is the value", () => {
  test.each([
    ["Reading", "kWh | AI"],
    ["Read Value", "kWh | AI"],
    ["Reading Value", "kWh | AI"],
    ["Value", "kWh | AI"],
    ["Consumption", "kWh | AI"],
    ["kWh", "kWh | AI"],
    ["Wh", "Wh | AI"],
    ["MWh", "MWh | AI"],
    ["Usage", "kWh | AI"],
    ["Consumption (kWh)", "kWh | AI"],
    ["Consumption_MWh", "MWh | AI"],
    ["Reading [Wh]", "Wh | AI"],
    ["Export kWh", "kWh | AE"],
    ["Reactive Import (kVArh)", "kVArh | RI"],
    ["Energy Delivered (kWh)", "kWh | AI"],
    ["Total", "kWh | AI"],
    ["Daily Total", "kWh | AI"],
    ["Total kWh", "kWh | AI"],
  ])("%s is one, in %s", (name, rest) => {
    expect(daily(`MPAN,Date,${name}`, row(METER, "13/11/2025", "45.1"))).toBe(
      `daily daily | MPAN | Date dmy | ${name} | ${rest}`,
    );
  });

  test.each([
    ["consumption beats a register", "Index,Consumption", "Consumption"],
    ["consumption beats a reading", "Reading,Consumption", "Consumption"],
    ["a reading beats a total", "Total,Reading", "Reading"],
    ["kWh beats m³", "Volume (m3),Energy (kWh)", "Energy (kWh)"],
    ["money is none", "Cost (p/kWh),Consumption (kWh)", "Consumption (kWh)"],
    ["a peak is none", "Max Demand kW,kWh", "kWh"],
  ])("%s", (_, headings, expected) => {
    expect(daily(`MPAN,Date,${headings}`, row(METER, "13/11/2025", "45.1", "46.2"))).toContain(
      `| ${expected} |`,
    );
  });

  test("two that differ are a question, whose draft takes the first", () => {
    expect(daily("MPAN,Date,Day kWh,Night kWh", row(METER, "13/11/2025", "45.1", "12.0"))).toBe(
      "question which_value_column: Day kWh, Night kWh",
    );
  });

  test.each(["Read", "Index", "Register Reading", "Closing Read", "Cumulative", "Meter Reading"])(
    "%s is a register: a question",
    (name) => {
      expect(daily(`MPAN,Date,${name}`, row(METER, "13/11/2025", "45123.1"))).toBe(
        `question register_or_consumption: ${name}`,
      );
    },
  );

  describe("that only rises", () => {
    const rising = (days: number, valueOf: (day: number) => number): string[] =>
      Array.from({ length: days }, (_, day) =>
        row(METER, new Date(Date.UTC(2025, 8, 1 + day)).toISOString().slice(0, 10), valueOf(day).toFixed(1)),
      );
    const register = (day: number): number => 45_000 + day * 20 + (day % 3);

    test.each([
      [
        "for a month is a register: a question",
        "Reading",
        rising(30, register),
        "question register_or_consumption: Reading",
      ],
      [
        "for a month, newest first",
        "Reading",
        rising(30, register).reverse(),
        "question register_or_consumption: Reading",
      ],
      [
        "for a week is consumption",
        "Reading",
        rising(29, register),
        "daily daily | MPAN | Date ymd | Reading | kWh | AI",
      ],
      [
        "but falls once is consumption",
        "Reading",
        rising(40, (day) => (day === 20 ? 1 : register(day))),
        "daily daily | MPAN | Date ymd | Reading | kWh | AI",
      ],
      [
        "by name of consumption is consumption",
        "Consumption",
        rising(40, register),
        "daily daily | MPAN | Date ymd | Consumption | kWh | AI",
      ],
      [
        "by name of kWh is consumption",
        "Value (kWh)",
        rising(40, register),
        "daily daily | MPAN | Date ymd | Value (kWh) | kWh | AI",
      ],
      [
        "never, at nothing, is a meter that stood still",
        "Reading",
        rising(40, () => 0),
        "daily daily | MPAN | Date ymd | Reading | kWh | AI",
      ],
    ])("%s", (_, name, rows, expected) => {
      expect(daily(`MPAN,Date,${name}`, ...rows)).toBe(expected);
    });
  });
});

describe("flags and units of a file with one value a row", () => {
  test.each([
    ["ReadingType", "A", "flag ReadingType | kWh | AI"],
    ["A/E", "E", "flag A/E | kWh | AI"],
    ["Status", "Actual", "flag Status | kWh | AI"],
    ["Estimated", "1", "flag Estimated | kWh | AI"],
    ["Type", "Import", "kWh | AI by Type"],
    ["Type", "7", "kWh | AI"],
    ["Direction", "Export", "kWh | AI by Direction"],
    ["Channel", "1", "kWh | AI"],
    ["UOM", "MWh", "MWh by UOM | AI"],
    ["Unit", "", "kWh by Unit | AI"],
  ])("%s with %j", (name, cell, rest) => {
    expect(daily(`MPAN,Date,Reading,${name}`, row(METER, "13/11/2025", "45.1", cell))).toBe(
      `daily daily | MPAN | Date dmy | Reading | ${rest}`,
    );
  });

  test.each([
    ["in the unit column", "Reading,Unit", "m3", "m3"],
    ["in the unit column, as cubic feet", "Reading,Unit", "ft³", "ft³"],
    ["in the heading", "Reading (m³),Note", "x", "m³"],
  ])("gas by volume is refused: %s", (_, headings, cell, unit) => {
    expect(daily(`MPRN,Date,${headings}`, row("7654321", "13/11/2025", "45.1", cell))).toBe(
      `failure unit_not_energy: ${unit}`,
    );
  });
});

describe("what is refused, naming the columns found", () => {
  test.each([
    [
      "a list of sites",
      ["Site Id,Name,MPAN,Address", `7,Depot,${METER},1 High Street`],
      "failure no_value_column: Site Id, Name, MPAN, Address",
    ],
    ["no value", ["MPAN,Date,Note", `${METER},13/11/2025,x`], "failure no_value_column: MPAN, Date, Note"],
    [
      "no meter",
      ["Consumption (kwh), cost, Start, End", "0.1,1.2,2025-11-13T00:00:00+00:00,2025-11-13T00:30:00+00:00"],
      "failure no_meter_column: Consumption (kwh), cost, Start, End",
    ],
    ["nothing known", ["Name,Town", "Ann,Leeds"], "failure no_meter_column: Name, Town"],
    ["no headings", [`${METER},13/11/2025,45.1`], "failure no_header"],
    ["prose", ["Dear customer", "Your readings are attached."], "failure no_header"],
    ["headings only", ["MPAN,Date,Reading"], "failure no_data_rows"],
    ["headings and blank lines", ["MPAN,Date,Reading", "", ",,"], "failure no_data_rows"],
    [
      "half-hours without a time",
      ["MPAN,Date,Reading", ...Array.from({ length: 8 }, (_, i) => `${METER},13/11/2025,${i % 3}`)],
      "failure no_time_column: MPAN, Date, Reading",
    ],
  ])("%s", (_, lines, expected) => {
    expect(detected(lines)).toBe(expected);
  });

  test("a long list of columns is cut in its middle", () => {
    const header = ["Name", ...Array.from({ length: 30 }, (_, i) => `Note ${String.fromCharCode(65 + i)}`)];
    expect(detected([header.join(","), header.join(",").toLowerCase()])).toMatch(
      /^failure no_meter_column: Name, Note A, .*, Note J, …, Note \], Note \^$/,
    );
  });
});

describe("a chosen type", () => {
  const file = ["MPAN,Date,Reading", `${METER},13/11/2025,45.1`, `${OTHER_METER},13/11/2025,46.2`];
  test("that is the file's own changes nothing", () => {
    expect(detected(file, "daily")).toBe(detected(file));
  });

  test("that is the other is refused", () => {
    expect(detected(file, "hh")).toBe("failure wrong_type: daily; half-hourly");
    const long = ["MPAN,Date,Period,Value", `${METER},13/11/2025,1,45.1`];
    expect(detected(long, "daily")).toBe("failure wrong_type: half-hourly; daily");
  });
});
