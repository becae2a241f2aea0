import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect } from "vitest";
import { createJobStore } from "../../src-main/stores/create-job-store";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { countOf } from "../support/cli/figures";
import { ageHeartbeats } from "./age-heartbeats";
import { findJobs } from "./found-jobs";
import type { Scenario } from "./scenario";
import { rowsOf, writeFiles } from "./scenario-files";
import { waitUntil } from "./wait-for-job";

const anywhere = () => true;

/** Two desks; at the first, files that are in one after the other, each bringing the days of the one before it too. */
async function filesIn(store: CliStore, meters: number, names: readonly string[]) {
  const desks = [await store.desk(), await store.desk()] as const;
  expect((await desks[0].run("migrate")).code).toBe(0);
  const files = new Map(
    names.map((name, n) => [
      name,
      rowsOf({ meters, from: n * 3, to: n * 3 + 16, seed: n * 50, estimates: n * 4 }),
    ]),
  );
  for (const path of await writeFiles(desks[0], files)) {
    expect((await desks[0].run("import", path)).code).toBe(0);
  }
  return { desks, files };
}

/** Asks for an undo in the name of a desk, whose runner is the first that may do it; gives the undo's job. */
async function ask(store: CliStore, filename: string, desk: Desk): Promise<number> {
  const jobs = createJobStore(store.db);
  const job = (await findJobs(store)).find((each) => each.filename === filename && each.kind === "import");
  const undo = { batchId: randomUUID(), userId: null, machine: "desk", spoolId: await spoolIdOf(desk) };
  const begun = await jobs.beginUndo(job?.batchId ?? "", undo);
  if (begun.outcome !== "begun") throw new Error(`the undo of ${filename} was ${begun.outcome}`);
  return begun.undoId;
}

async function spoolIdOf({ folder }: Desk): Promise<string> {
  const spool = join(folder, "spool");
  const names = await readdir(spool, { recursive: true });
  const name = names.find((each) => basename(each) === "spool.json");
  if (name === undefined) throw new Error("the desk has no spool");
  return (JSON.parse(await readFile(join(spool, name), "utf8")) as { id: string }).id;
}

/** An undo takes days back while another import brings the same ones. */
export const undoRacesImport: Scenario = {
  name: "undo races an import of the same days",
  applies: anywhere,
  play: async (store, random) => {
    const { desks, files } = await filesIn(store, 300, ["first.csv", "second.csv"]);
    const [desk, other] = desks;
    const rows = rowsOf({ meters: 300, from: 1, to: 18, seed: 900 });
    files.set("racing.csv", rows);
    const [path = ""] = await writeFiles(other, new Map([["racing.csv", rows]]));
    const undone = random() < 0.5 ? "first.csv" : "second.csv";
    await ask(store, undone, desk);
    const [undo, brought] = await Promise.all([desk.run("work", "--once"), other.run("import", path)]);
    expect([undo.code, brought.code]).toEqual([0, 0]);
    return { scene: { store, desks, files }, struck: 1 };
  },
};

/** Two undos of files that brought the same days, by two machines in the same moment; and each is asked for twice. */
export const undoRacesUndo: Scenario = {
  name: "undo races undo",
  applies: anywhere,
  play: async (store) => {
    const { desks, files } = await filesIn(store, 300, ["first.csv", "second.csv", "third.csv"]);
    const [desk, other] = desks;
    expect((await other.run("work", "--once")).code).toBe(0);
    const asked = await Promise.all([
      ask(store, "first.csv", desk),
      ask(store, "first.csv", other),
      ask(store, "second.csv", other),
      ask(store, "second.csv", desk),
    ]);
    expect(new Set(asked).size).toBe(2);
    const codes = await Promise.all(desks.map(async (each) => (await each.run("work", "--once")).code));
    expect(codes).toEqual([0, 0]);
    return { scene: { store, desks, files }, struck: 1 };
  },
};

/** SIGKILL in the middle of an undo; its machine stays silent, and another one takes the undo to its end. */
export const undoResumedElsewhere: Scenario = {
  name: "undo killed, resumed on another machine",
  applies: anywhere,
  play: async (store) => {
    const { desks, files } = await filesIn(store, 1000, ["first.csv", "second.csv"]);
    const [desk, other] = desks;
    const undoId = await ask(store, "first.csv", desk);
    const covered = () => countOf(store.db, "import_job_coverage WHERE job_id = 1 AND days <> 0");
    const before = await covered();
    const running = desk.start("work");
    await waitUntil(
      async () => (await covered()) < before,
      () => "the undo took nothing out",
    );
    running.killTree();
    await running.ended;
    const left = await covered();
    expect(left, "the undo was over before it could be killed").toBeGreaterThan(0);
    await ageHeartbeats(store);
    const worker = other.start("work");
    const isDone = async () =>
      (await findJobs(store)).some((job) => job.id === undoId && job.status === "completed");
    await waitUntil(isDone, () => "nobody took the undo over");
    worker.interrupt();
    expect((await worker.ended).code).toBe(0);
    return { scene: { store, desks, files }, struck: 1 };
  },
};
