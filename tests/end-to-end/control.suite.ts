import { afterAll, beforeAll, expect, it } from "vitest";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { dayOf, figures, wideFile } from "../support/cli/wide-file";

/** The queue as it is controlled from the command line. */
export function controlSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let desk: Desk;
  beforeAll(async () => {
    store = await open();
    desk = await store.desk();
  });
  afterAll(() => store.close());

  const queued = async (name: string) => {
    const path = await desk.file(name, wideFile([{ meter: name, day: dayOf(0), values: figures(1) }]));
    const { jobs } = await desk.imports(path, "--background");
    return jobs[0]?.batch_id ?? "";
  };
  const shown = async (...args: string[]): Promise<unknown> => {
    const { code, stdout, stderr } = await desk.run(...args, "--json");
    expect([code, stderr]).toEqual([0, ""]);
    return JSON.parse(stdout);
  };

  it("paused, nothing is started, whoever asks; resumed, it is", async () => {
    expect((await desk.run("queue", "pause", "--for", "0")).code).toBe(64);
    const paused = await desk.run("queue", "pause", "--for", "60");
    expect([paused.code, paused.stdout]).toEqual([0, expect.stringMatching(/^Paused by .+ until /)]);
    const batchId = await queued("paused.csv");
    const round = await desk.run("work", "--once");
    expect([round.code, round.stderr]).toEqual([0, expect.stringContaining("Paused by")]);
    expect(await shown("jobs", "show", batchId)).toMatchObject({ state: "paused" });

    const path = await desk.file("now.csv", wideFile([{ meter: "now", day: dayOf(0), values: figures(2) }]));
    const beside = await desk.run("import", path);
    expect([beside.code, beside.stderr]).toEqual([5, expect.stringContaining("paused the queue")]);

    expect(await shown("queue", "resume")).toMatchObject({ paused: null });
    expect((await desk.run("work", "--once")).code).toBe(0);
    expect(await shown("jobs", "show", batchId)).toMatchObject({ state: "imported" });
  });

  it("the order, the notes, and what is done to all that a search finds", async () => {
    const [first, second] = [await queued("first.csv"), await queued("second.csv")];
    expect((await desk.run("jobs", "move", second, "--before", first)).code).toBe(0);
    expect(await shown("jobs", "note", second, "asked the supplier")).toMatchObject({
      ...{ batch_id: second, note: "asked the supplier" },
    });
    expect((await desk.run("work", "--once", "--limit", "1")).code).toBe(0);
    expect(await shown("jobs", "show", second)).toMatchObject({ state: "imported" });
    expect(await shown("jobs", "show", first)).toMatchObject({ state: "queued" });

    const all = ["--all", "--status", "queued", "--search", "first"];
    expect(await shown("jobs", "cancel", ...all, "--dry-run")).toEqual({ matched: 1, done: 0, refused: [] });
    expect((await desk.run("jobs", "cancel", ...all)).stdout).toBe("1 import matches. 1 cancelled.\n");
    expect((await desk.run("jobs", "delete", first)).code).toBe(0);
    expect((await desk.run("jobs", "show", first)).code).toBe(2);
    expect((await desk.run("jobs", "cancel")).code).toBe(64);
  });

  it("machines and imports at a time", async () => {
    expect(await shown("queue", "parallel", "7")).toMatchObject({ parallel: { now: 7, chosen: 7 } });
    expect(await shown("queue", "parallel", "auto")).toMatchObject({ parallel: { chosen: null } });
    expect((await desk.run("queue", "parallel", "17")).code).toBe(64);
    expect(await shown("machines")).toMatchObject({
      machines: [{ here: true, paused: false, queued: 0, processing: 0, silent: false }],
    });
  });
}
