import { afterAll, beforeAll, describe, expect, it } from "vitest";
import iconv from "iconv-lite";
import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import type { CliStore } from "../support/cli/cli-store";
import { halfHours } from "../support/cli/figures";
import { figures } from "../support/cli/wide-file";
import { select } from "../support/readings/import-rows";

const PERIODS = Array.from({ length: 48 }, (_, index) => `HH${String(index + 1).padStart(2, "0")}`);
const VALUES = figures(7);
const DAY = "2025-03-03";

/** Each file has the same day of a meter of its own, written another way. */
const FILES: readonly (readonly [
  name: string,
  meter: string,
  bytes: (meter: string) => Buffer,
  plan: Sign,
])[] = [
  ["the mission's own header, with its spaces", "M-01", spaced, { encoding: "utf-8", delimiter: "," }],
  ["UTF-8, commas", "M-02", wide(",", "utf8"), { encoding: "utf-8", delimiter: "," }],
  ["UTF-8 with a byte order mark", "M-03", wide(",", "utf8", true), { encoding: "utf-8", delimiter: "," }],
  [
    "UTF-16, little end first",
    "M-04",
    wide("\t", "utf-16le", true),
    { encoding: "utf-16le", delimiter: "\t" },
  ],
  ["UTF-16, big end first", "M-05", wide(",", "utf-16be", true), { encoding: "utf-16be", delimiter: "," }],
  ["Windows-1252", "M-06", wide(";", "windows-1252"), { encoding: "windows-1252", delimiter: ";" }],
  ["tabs", "M-07", wide("\t", "utf8"), { encoding: "utf-8", delimiter: "\t" }],
  ["semicolons", "M-08", wide(";", "utf8"), { encoding: "utf-8", delimiter: ";" }],
  ["pipes", "M-09", wide("|", "utf8"), { encoding: "utf-8", delimiter: "|" }],
];
type Sign = Pick<ImportPlan, "encoding" | "delimiter">;

/** Encodings and delimiters: whatever a file is written in, the same day is in the store. */
export function filesSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let plans: Map<string, Sign>;

  beforeAll(async () => {
    store = await open();
    const desk = await store.desk();
    const paths = FILES.map(([, meter, bytes]) => desk.file(`${meter}.csv`, bytes(meter)));
    const { code, jobs } = await desk.imports(...(await Promise.all(paths)));
    expect(jobs.map((job) => [job.filename, job.state, job.imported_rows])).toEqual(
      FILES.map(([, meter]) => [`${meter}.csv`, "imported", 1]),
    );
    expect(code).toBe(0);
    const rows = (await select(store.db, "SELECT filename, plan FROM import_jobs")) as Planned[];
    plans = new Map(rows.map((row) => [row.filename, JSON.parse(row.plan) as Sign]));
  });
  afterAll(() => store.close());

  describe.each(FILES)("%s", (_, meter, __, plan) => {
    it("has every half-hour in", async () => {
      const own = (await halfHours(store.db)).filter((row) => row.meter === meter);
      expect(own.map((row) => `${row.day} ${row.period} ${row.value}`)).toEqual(
        VALUES.map((value, index) => `${DAY} ${index + 1} ${Number(value)}`),
      );
    });

    it("was read as what it is", () => {
      expect(plans.get(`${meter}.csv`)).toMatchObject(plan);
    });
  });
}

interface Planned {
  readonly filename: string;
  readonly plan: string;
}

function spaced(meter: string): Buffer {
  return Buffer.from(`MPAN, Date, ${PERIODS.join(", ")}\n${meter}, ${DAY}, ${VALUES.join(", ")}\n`);
}

/** A site's name that is spelt otherwise in each encoding stands beside the figures. */
function wide(delimiter: string, encoding: string, addBOM = false): (meter: string) => Buffer {
  return (meter) => {
    const lines = [
      ["MPAN", "Site", "Date", ...PERIODS],
      [meter, "Café Zürich", DAY, ...VALUES],
    ];
    return iconv.encode(lines.map((line) => `${line.join(delimiter)}\r\n`).join(""), encoding, { addBOM });
  };
}
