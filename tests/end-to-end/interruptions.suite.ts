import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { countOf } from "../support/cli/figures";
import { dayOf, figures, wideFile, type WideRow } from "../support/cli/wide-file";
import { select } from "../support/readings/import-rows";

const DAYS = 28;
const ROWS = 800 * DAYS;
/** A file that takes longer than another call of the command line takes to start. */
const LONG = 2600 * DAYS;

/** Imports that are stopped on their way, by a person, a crash or the store. */
export function interruptionsSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let desk: Desk;

  beforeEach(async () => {
    store = await open();
    desk = await store.desk();
  });
  afterEach(() => store.close());

  const longFile = (rows = ROWS) => desk.file("long.csv", wideFile(longRows(rows)));
  /** Settles once some rows of the import are in, and not all. */
  const underWay = async () => {
    for (;;) {
      const n = await rowsIn(store);
      if (n === ROWS) throw new Error("the import ended too soon for this test");
      if (n > 0) return;
      await sleep(5);
    }
  };

  it("goes on at once with its own job when it was killed and is called again", async () => {
    const path = await longFile();
    const killed = desk.start("import", path);
    await underWay();
    killed.killTree();
    expect((await killed.ended).code).toBeNull();

    const { code, jobs } = await desk.imports(path);
    expect(code).toBe(0);
    expect(jobs[0]).toMatchObject({ id: 1, attempt: 2, state: "imported", imported_rows: ROWS });
    expect(jobs[0]).toMatchObject({ total_rows: ROWS, unchanged_rows: 0, half_hours: ROWS * 48 });
    expect(await countOf(store.db, "import_jobs")).toBe(1);
    expect(await countOf(store.db, "readings WHERE job_id = 1")).toBe(ROWS);
    expect((await desk.spooled()).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("goes on with the one that is furthest of several that were left, and leaves none of them waiting", async () => {
    const path = await longFile();
    const killed = desk.start("import", path);
    await underWay();
    killed.killTree();
    await killed.ended;
    // What a call leaves that is killed between its copy and its adoption: the same bytes and flags, waiting.
    expect((await desk.run("import", path, "--background")).code).toBe(0);

    const { code, jobs } = await desk.imports(path);
    expect([code, jobs.map((job) => job.id)]).toEqual([0, [1]]);
    const left = "SELECT id, status, duplicate_of AS d, imported_rows AS n FROM import_jobs ORDER BY id";
    expect(await select(store.db, left)).toEqual([
      { id: 1, status: "completed", d: null, n: ROWS },
      { id: 2, status: "completed", d: 1, n: 0 },
    ]);
  });

  it("takes back what else was left when the one that is furthest is cancelled", async () => {
    const path = await longFile(LONG);
    const killed = desk.start("import", path);
    await underWay();
    killed.killTree();
    await killed.ended;
    expect((await desk.run("import", path, "--background")).code).toBe(0);

    const running = desk.start("import", path);
    const second = "import_jobs WHERE id = 1 AND attempt = 2 AND status = 'processing'";
    while ((await countOf(store.db, second)) === 0) await sleep(5);
    expect((await desk.run("jobs", "cancel", "1")).code).toBe(0);
    expect((await running.ended).code).toBe(4);
    const left = await select(store.db, "SELECT status FROM import_jobs ORDER BY id");
    expect(left).toEqual([{ status: "cancelled" }, { status: "cancelled" }]);
    const copies = (await desk.spooled()).filter((name) => name.endsWith(".bytes"));
    expect(copies).toHaveLength(1);
  });

  it("stops at Ctrl+C with 4, keeps what is in, and goes on when it is called again", async () => {
    const path = await longFile();
    const running = desk.start("import", path);
    await underWay();
    running.interrupt();
    const { code, stderr } = await running.ended;
    expect([code, stderr]).toEqual([4, expect.stringContaining("What is in stays in")]);
    expect(await statusOf(store)).toBe("queued");
    const kept = await rowsIn(store);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(ROWS);

    const again = await desk.imports(path);
    expect([again.code, again.jobs[0]?.id, again.jobs[0]?.imported_rows]).toEqual([0, 1, ROWS]);
  });

  it("ends with 4 when somebody cancels it, and says how many rows are in", async () => {
    const running = desk.start("import", await longFile(LONG));
    while ((await statusOf(store)) !== "processing") await sleep(5);
    expect((await desk.run("jobs", "cancel", "1")).code).toBe(0);
    const { code, stdout } = await running.ended;
    expect(code).toBe(4);
    const rows = new Intl.NumberFormat("en-GB").format(await rowsIn(store));
    expect(stdout).toContain(`long.csv: cancelled. ${rows} rows are in.`);
    expect(await statusOf(store)).toBe("cancelled");
  });

  it("keeps a file with 5 while the store is away, and brings it in when the store is back", async () => {
    const path = await desk.file("kept.csv", wideFile(longRows(2)));
    const back = await store.away();
    const { code, stderr, stdout } = await desk.run("import", path, "--json");
    expect([code, stderr]).toEqual([5, expect.stringContaining("The file is kept on this computer")]);
    expect(JSON.parse(stdout)).toMatchObject({ status: "spooled" });
    expect((await desk.spooled()).filter((name) => name.endsWith(".bytes"))).toHaveLength(1);

    await back();
    expect((await desk.run("work", "--once")).code).toBe(0);
    expect(await statusOf(store)).toBe("completed");
    expect(await countOf(store.db, "readings")).toBe(2);
  });
}

function longRows(count: number): WideRow[] {
  return Array.from({ length: count }, (_, index) => ({
    meter: `L-${Math.floor(index / DAYS)}`,
    day: dayOf(index % DAYS),
    values: figures(index),
  }));
}

/** Rows of the first job that are in; none while there is no such job, or no store. */
async function rowsIn(store: CliStore): Promise<number> {
  const job = await firstJob(store);
  return job?.imported_rows ?? 0;
}

const statusOf = async (store: CliStore) => (await firstJob(store))?.status;

/** Undefined as long as the store's tables are not there. */
async function firstJob(store: CliStore): Promise<{ status: string; imported_rows: number } | undefined> {
  try {
    const [job] = await select(store.db, "SELECT status, imported_rows FROM import_jobs WHERE id = 1");
    return job as { status: string; imported_rows: number } | undefined;
  } catch {
    return undefined;
  }
}
