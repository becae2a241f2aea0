import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { JobResponse } from "../../src-shared/contract/job-response";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { countOf } from "../support/cli/figures";
import { dayOf, figures, foldedReadings, wideFile, type WideRow } from "../support/cli/wide-file";
import { lastHeardIn } from "../support/contract/last-heard-in";
import { select } from "../support/readings/import-rows";
import { storedReadings } from "../support/readings/stored-days";

interface Brought {
  readonly job: number;
  readonly rows: readonly WideRow[];
  readonly printed: JobResponse;
}

/** Days from one to before another of some meters; other figures for another seed. */
function rowsOf(days: { from: number; to: number; meters?: number }, seed: number): WideRow[] {
  const { from, to, meters = 1 } = days;
  return Array.from({ length: meters * (to - from) }, (_, index) => ({
    meter: `U-${String(Math.floor(index / (to - from))).padStart(4, "0")}`,
    day: dayOf(from + (index % (to - from))),
    values: figures(seed + index),
  }));
}

/** `meterdrop jobs undo`: afterwards the readings are those of the other files alone. */
export function undoSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let desk: Desk;
  beforeEach(async () => {
    store = await open();
    desk = await store.desk();
  });
  afterEach(() => store.close());

  const bring = async (name: string, rows: readonly WideRow[], at = desk): Promise<Brought> => {
    const { jobs } = await at.imports(await at.file(name, wideFile(rows)));
    const [printed] = jobs;
    if (printed === undefined) throw new Error("no job was printed");
    return { job: printed.id, rows, printed };
  };
  /** Three days, and then a correction of the second and third with a fourth. */
  const corrected = async () => {
    const first = await bring("leeds.csv", rowsOf({ from: 0, to: 3 }, 0));
    const [, second, third] = first.rows;
    if (second === undefined || third === undefined) throw new Error("three days");
    const changed = { ...second, values: figures(50, { 9: "7.777" }) };
    const added = { ...second, day: dayOf(3) };
    return { first, second: await bring("leeds_v2.csv", [changed, third, added]) };
  };
  const inForce = () => storedReadings(store.db);

  it("--dry-run tells what would go, go back and stay, and by whom; and changes nothing", async () => {
    const { first, second } = await corrected();
    const all = foldedReadings([first, second]);
    const { code, stdout } = await desk.run("jobs", "undo", second.printed.batch_id, "--dry-run");
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toEqual([
      `leeds_v2.csv: what undo would make of its 3 meter-days from ${dayOf(1)} to ${dayOf(3)}. Nothing was changed.`,
      "  1 meter-day removed: nobody else brought them",
      "  1 meter-day back to what other imports brought",
      "  1 meter-day kept: another import brought the same, or a later one other values",
      `    by leeds.csv, ${first.printed.batch_id}: 1 meter-day`,
    ]);
    const asJson = await desk.run("jobs", "undo", String(second.job), "--dry-run", "--json");
    expect(JSON.parse(asJson.stdout)).toEqual({
      ...{ batch_id: second.printed.batch_id, removed: 1, restored: 1, kept: 1, kept_by_count: 1 },
      kept_by: [{ batch_id: first.printed.batch_id, filename: "leeds.csv", days: 1 }],
      ...{ from: dayOf(1), to: dayOf(3) },
    });
    expect(await inForce()).toEqual(all);
  });

  it("takes a correction out: what it corrected is in force, and its file is no duplicate any more", async () => {
    const { first, second } = await corrected();
    const { code, stdout } = await desk.run("jobs", "undo", second.printed.batch_id);
    const said = "leeds_v2.csv: undone. 1 meter-day removed, 1 back to earlier values, 1 kept.\n";
    expect([code, stdout]).toEqual([0, said]);
    expect(await inForce()).toEqual(foldedReadings([first]));
    expect(await countOf(store.db, "reading_deliveries")).toBe(0);

    const again = await desk.run("jobs", "undo", String(second.job));
    expect([again.code, again.stdout]).toEqual([0, said]);
    const { stdout: shown } = await desk.run("jobs", "show", second.printed.batch_id, "--json");
    expect(JSON.parse(shown)).toMatchObject({ state: "undone", status: "completed", imported_rows: 2 });

    const anew = await bring("leeds_v3.csv", second.rows);
    expect(anew.printed).toMatchObject({ state: "imported", imported_rows: 2, unchanged_rows: 1 });
    expect(await inForce()).toEqual(foldedReadings([first, anew]));
  });

  it("takes out what was corrected: the correction stays, and --json tells the figures", async () => {
    const { first, second } = await corrected();
    const { code, stdout } = await desk.run("jobs", "undo", first.printed.batch_id, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ batch_id: first.printed.batch_id, state: "undone", imported_rows: 3 },
      undo: { state: "undone", removed: 1, restored: 0, kept: 2, total: 3, error_code: null },
    });
    const figuresOf = (days: Awaited<ReturnType<typeof inForce>>) =>
      days.map(({ meter, day, slots, job }) => ({ meter, day, slots, job }));
    // The line of a day that only repeated another is not known any more.
    expect(figuresOf(await inForce())).toEqual(figuresOf(foldedReadings([second])));
  });

  it("ends with 2 where there is nothing to undo, or not yet", async () => {
    const rows = rowsOf({ from: 0, to: 2 }, 0);
    const { printed } = await bring("once.csv", rows);
    const repeated = await bring("once.csv", rows);
    const path = await desk.file("waits.csv", wideFile(rowsOf({ from: 4, to: 5 }, 0)));
    const checked = await desk.imports(path, "--dry-run");
    await desk.run("import", path, "--background");
    const { stdout } = await desk.run("jobs", "list", "--status", "queued", "--json");
    const [waiting] = (JSON.parse(stdout) as { jobs: JobResponse[] }).jobs;
    for (const [batch, said] of [
      [repeated.printed.batch_id, "cannot be undone"],
      [checked.jobs[0]?.batch_id ?? "", "cannot be undone"],
      [waiting?.batch_id ?? "", "cannot be undone"],
      ["4711", "There is no import 4711"],
    ] as const) {
      for (const how of [[], ["--dry-run"]]) {
        const { code, stderr } = await desk.run("jobs", "undo", batch, ...how);
        expect([batch, code]).toEqual([batch, 2]);
        expect(stderr).toContain(said);
      }
    }
    expect(printed.state).toBe("imported");
    expect(await inForce()).toHaveLength(2);
  });

  it("follows the process that holds the spool, which does it", async () => {
    const { first, second } = await corrected();
    const work = desk.start("work");
    try {
      await until(async () => work.said() !== "" || (await isHeld(desk)));
      const { code, stdout } = await desk.run("jobs", "undo", second.printed.batch_id);
      expect([code, stdout]).toEqual([0, expect.stringContaining("undone.")]);
      expect(await inForce()).toEqual(foldedReadings([first]));
    } finally {
      work.interrupt();
      await work.ended;
    }
  });

  it("killed at any instant, it goes on when it is called again, and counts every day once", async () => {
    const first = await bring("first.csv", rowsOf({ from: 0, to: 20, meters: 500 }, 0));
    const second = await bring("second.csv", rowsOf({ from: 10, to: 28, meters: 500 }, 9000));
    for (let kill = 0; kill < 4; kill++) {
      const undo = desk.start("jobs", "undo", second.printed.batch_id);
      await sleep(300 + Math.random() * 900);
      undo.killTree();
      await undo.ended;
    }
    const { code, stdout } = await desk.run("jobs", "undo", second.printed.batch_id, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      undo: { removed: 4000, restored: 5000, kept: 0, total: 9000 },
    });
    expect(await inForce()).toEqual(foldedReadings([first]));
    expect(await countOf(store.db, "reading_deliveries")).toBe(0);
    expect(await select(store.db, "SELECT * FROM import_jobs WHERE kind = 'revert'")).toHaveLength(1);
  });

  it("begun on a computer that went silent, it is done by another", async () => {
    const { first, second } = await corrected();
    const other = await store.desk();
    const undo = desk.start("jobs", "undo", second.printed.batch_id);
    await until(
      async () => (await select(store.db, "SELECT id FROM import_jobs WHERE kind = 'revert'")).length === 1,
    );
    undo.killTree();
    await undo.ended;
    const [row] = (await select(
      store.db,
      "SELECT spool_id AS spool FROM import_jobs WHERE kind = 'revert'",
    )) as {
      spool: string;
    }[];
    await lastHeardIn(store.db, row?.spool ?? "", 61);
    const { code } = await other.run("work", "--once");
    expect(code).toBe(0);
    expect(await inForce()).toEqual(foldedReadings([first]));
    expect((await other.run("jobs", "undo", second.printed.batch_id)).code).toBe(0);
  });

  it("beside an import of the same days from another computer, both end as if one came after the other", async () => {
    const other = await store.desk();
    const first = await bring("first.csv", rowsOf({ from: 0, to: 14, meters: 200 }, 0));
    const path = await other.file("beside.csv", wideFile(rowsOf({ from: 7, to: 21, meters: 200 }, 5000)));
    const [undone, brought] = await Promise.all([
      desk.run("jobs", "undo", first.printed.batch_id, "--json"),
      other.imports(path),
    ]);
    expect([undone.code, brought.code]).toEqual([0, 0]);
    const job = brought.jobs[0]?.id ?? 0;
    expect(await inForce()).toEqual(
      foldedReadings([{ job, rows: rowsOf({ from: 7, to: 21, meters: 200 }, 5000) }]),
    );
    expect(await countOf(store.db, "reading_deliveries")).toBe(0);
  });
}

/** Whether somebody works for a desk: then another round says who, and ends. */
const isHeld = async (desk: Desk): Promise<boolean> =>
  (await desk.run("work", "--once")).stderr.includes("does this work already");

async function until(holds: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > giveUpAt) throw new Error("it never came about");
    await sleep(30);
  }
}
