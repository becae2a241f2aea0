import { afterAll, beforeAll, expect, it } from "vitest";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { countOf } from "../support/cli/figures";
import { dayOf, figures, wideFile } from "../support/cli/wide-file";

const good = (meter: string) => ({ meter, day: dayOf(0), values: figures(1) });
const bad = (meter: string) => ({ meter, day: dayOf(1), values: figures(1, { 4: "12O.5" }) });

/** What a meter shows on so many days: it only rises. */
const register = (days: number) =>
  Array.from({ length: days }, (_, n) => `1200023305967,${dayOf(n)},${45140 + n * 13}`);

/** A file, the exit code of its import, the state it ends in and what is said of it. */
const FILES: readonly (readonly [name: string, text: string, code: number, state: string, said: RegExp])[] = [
  ["clean.csv", wideFile([good("E-01")]), 0, "imported", /1 of 1 rows imported, 0 unchanged, 0 failed\.$/m],
  [
    "one-bad-row.csv",
    wideFile([good("E-02"), bad("E-02")]),
    ...([1, "with_problems", /^ {2}line 3, column HH04: Not a number: it has the letter O$/m] as const),
  ],
  [
    "only-bad-rows.csv",
    wideFile([bad("E-03"), bad("E-04")]),
    ...([2, "failed", /None of the 2 rows could be imported\. The first: Not a number/] as const),
  ],
  ["no-rows.csv", wideFile([]), 2, "failed", /has column headings and no row below them/],
  ["empty.csv", "", 2, "failed", /empty\.csv has no bytes/],
  ["letter.csv", "%PDF-1.7\n\u0000\u0001", 2, "failed", /is not text: a PDF document/],
  [
    "sites.csv",
    "Site Id,Site Name,Address\n1,Depot,Leeds\n2,Office,York\n",
    ...([2, "failed", /Columns found: Site Id, Site Name, Address/] as const),
  ],
  [
    "register.csv",
    `MPAN,Date,Reading\n${register(31).join("\n")}\n`,
    ...([3, "needs_answer", /“Reading” only rises.*jobs retry ID --plan FILE/] as const),
  ],
];

/** What a script learns from `meterdrop import`; 4 and 5 stand with interruptions, 64 with usage. */
export function exitCodesSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let desk: Desk;

  beforeAll(async () => {
    store = await open();
    desk = await store.desk();
  });
  afterAll(() => store.close());

  it.each(FILES)("%s ends with its own code", async (name, text, code, state, said) => {
    const path = await desk.file(name, text);
    const dry = await desk.run("import", path, "--dry-run");
    expect([dry.code, dry.stdout]).toEqual([code, expect.stringMatching(said)]);
    const real = await desk.imports(path);
    expect([real.code, real.jobs[0]?.state]).toEqual([code, state]);
    expect(await countOf(store.db, `import_jobs WHERE filename = '${name}' AND dry_run = 1`)).toBe(1);
  });

  it("gives the highest code of several files, and goes on after each", async () => {
    const paths = ["register.csv", "no-rows.csv", "clean.csv"].map((name) => `${desk.folder}-files/${name}`);
    const { code, jobs } = await desk.imports(...paths, "--again");
    expect([code, jobs.map((job) => job.state)]).toEqual([3, ["needs_answer", "failed", "imported"]]);
  });

  it("refuses a file of another type than was chosen", async () => {
    const path = await desk.file("half-hours.csv", wideFile([good("E-05")]));
    const { code, jobs } = await desk.imports(path, "--type", "daily");
    expect([code, jobs[0]?.error_code]).toEqual([2, "wrong_type"]);
  });

  it("says of a file that is not there that it is missing", async () => {
    const { code, stderr } = await desk.run("import", "/nowhere/at-all.csv");
    expect([code, stderr]).toEqual([2, expect.stringContaining("/nowhere/at-all.csv is not there any more")]);
  });
}
