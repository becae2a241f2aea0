import { expect } from "vitest";
import { findJobs, isLive } from "./found-jobs";
import { isFullRun } from "./full-run";
import type { Scenario } from "./scenario";
import { rowsOf, writeFiles } from "./scenario-files";

const MACHINES = 3;

/** Three data folders, three spools: one brings the file, the others find it in. */
export const sameFileOnThreeMachines: Scenario = {
  name: "one file on three machines at once",
  applies: () => true,
  play: async (store) => {
    const files = new Map([["same.csv", rowsOf({ meters: 500, from: 0, to: 20 })]]);
    const desks = [await store.desk(), await store.desk(), await store.desk()];
    expect((await desks[0]?.run("migrate"))?.code).toBe(0);
    const codes = await Promise.all(
      desks.map(async (desk) => (await desk.run("import", ...(await writeFiles(desk, files)))).code),
    );
    expect(codes).toEqual([0, 0, 0]);
    const jobs = await findJobs(store);
    expect([jobs.length, jobs.filter(isLive).length]).toEqual([MACHINES, 1]);
    return { scene: { store, desks, files }, struck: 1 };
  },
};

const OVERLAPPING = isFullRun ? 4 : 2;

/** Files that bring partly the same days, other values and estimates among them, from as many machines in the same moment. */
export const overlappingFiles: Scenario = {
  name: "overlapping files at once",
  applies: () => true,
  play: async (store, random) => {
    const desks = await Promise.all(Array.from({ length: OVERLAPPING }, () => store.desk()));
    expect((await desks[0]?.run("migrate"))?.code).toBe(0);
    const offset = Math.floor(random() * 1000);
    const files = new Map(
      desks.map((_, n) => [
        `over-${n}.csv`,
        rowsOf({
          meters: 400,
          from: n * 5,
          to: n * 5 + 12,
          seed: offset + n * 7,
          estimates: n % 2 === 1 ? 3 : 0,
        }),
      ]),
    );
    const codes = await Promise.all(
      desks.map(async (desk, n) => {
        const name = `over-${n}.csv`;
        const [path = ""] = await writeFiles(desk, new Map([[name, files.get(name) ?? []]]));
        return (await desk.run("import", path)).code;
      }),
    );
    expect(codes).toEqual(codes.map(() => 0));
    return { scene: { store, desks, files }, struck: 1 };
  },
};
