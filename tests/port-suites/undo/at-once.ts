import { expect, it } from "vitest";
import type { Store } from "../../../src-main/ports/store";
import { seededRandom } from "../../support/seeded-random";
import { row } from "../../support/readings/batch-of";
import { emptyTables } from "../../support/readings/dump-tables";
import { importRows } from "../../support/readings/import-rows";
import {
  askUndo,
  beginImport,
  bring,
  foldOf,
  inForceIn,
  runUndo,
  type UndoFile,
} from "../../support/readings/undo-world";
import { ended } from "../../support/stores/run-job";
import type { TestStore } from "../../support/stores/store-targets";

const ROUNDS = 8;
const METERS = ["1200023305967", "2000000000008"];

/** Few meters, few days across two months and few values: files that meet everywhere. */
function randomFile(random: () => number): UndoFile {
  const some = (count: number) => Math.floor(random() * count);
  const value = () => (some(4) === 0 ? null : some(3) === 0 ? (`${some(3)}e` as const) : some(3));
  const rows = Array.from({ length: 10 }, () =>
    row(METERS[some(2)] ?? "", some(2) === 0 ? `2025-10-3${some(2)}` : `2025-11-0${1 + some(3)}`, [
      value(),
      1 + some(2),
      value(),
    ]),
  );
  const merges = ["keep_actual", "replace_actual", "fill_gaps"] as const;
  return { rows, size: 3, merge: merges[some(3)] ?? "keep_actual" };
}

/** Nothing blocks an undo: neither imports of the same days nor other undos. */
export function undoAtOnce(given: () => TestStore): void {
  it("two undos and an import of the same days, at once and on three machines, end equal to the fold of the rest", async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = seededRandom(seed);
    const { db, store } = given();
    const machines: Store[] = [store, given().another(), given().another()];
    const at = (index: number) => ({ db, store: machines[index] ?? store });
    for (let round = 0; round < ROUNDS; round++) {
      await emptyTables(db);
      const files = Array.from({ length: 4 }, () => randomFile(random));
      const jobs = [];
      for (const file of files.slice(0, 3)) jobs.push({ file, job: await bring(at(0), file) });
      const late = files[3] ?? { rows: [] };
      const { job, fence } = await beginImport(at(0), late);
      const [, one, two] = jobs;
      if (one === undefined || two === undefined) throw new Error("three files");
      const undos = [await askUndo(at(0), one.job), await askUndo(at(0), two.job)];
      const load = async () => {
        const done = await importRows({ db, readings: at(0).store.readings }, late.rows, { ...late, fence });
        await store.jobs.finish(done.fence, ended("completed"));
      };
      await Promise.all([
        load(),
        ...undos.map((undo, index) => runUndo(at(index + 1), undo.id, { partDays: 1 })),
      ]);
      const left = [...jobs.filter((each) => each !== one && each !== two), { file: late, job }];
      const want = foldOf(left.map(({ file, job: { id } }) => ({ job: id, file })));
      expect(await inForceIn(db), `seed ${seed}, round ${round}`).toEqual(want);
    }
  });
}
