import type { Actor } from "./actor";
import { wrongIn } from "./check-state";
import { ImportActor } from "./import-actor";
import { liveDays } from "./live-days";
import type { Machine, SharedStore } from "./machine";
import { meterDaysOf, rowsOf } from "./model";
import { storedState } from "./stored-state";
import { UndoActor } from "./undo-actor";
import type { Turn, World } from "./world";

/** Plays a world on an empty store to its end. Gives what was wrong at any moment in between, in words. */
export async function play(store: SharedStore, world: World): Promise<string[]> {
  const machines = store.machines();
  const [first] = machines;
  if (first === undefined) throw new Error("a store without a machine");
  const imports: ImportActor[] = [];
  for (const file of world.files) imports.push(await ImportActor.admit(first, file));
  const models = () => imports.map((each) => each.model());
  const live = async () => liveDays(await storedState(store.db), models());
  const undos = new Map(
    imports.filter(({ file }) => file.undone).map((each) => [each, new UndoActor(each, live)]),
  );
  const actors: Actor[] = [...imports, ...undos.values()];
  const look = async (when: string) => {
    const jobs = imports.map((each) => ({ model: each.model(), stands: undos.get(each)?.stands() ?? "in" }));
    const wrong = wrongIn(await storedState(store.db), jobs);
    return wrong.map((words) => `${when}: ${words}`);
  };
  for (const [index, turn] of world.turns.entries()) {
    await take(turn, actors, machines, index);
    const wrong = await look(`after turn ${index}`);
    if (wrong.length > 0) return wrong;
  }
  await drain(actors, first);
  const wrongUndos = await Promise.all([...undos.keys()].map((each) => wrongUndo(first, each)));
  return [...(await look("at the end")), ...(await wrongCounts(first, imports)), ...wrongUndos.flat()];
}

/** One or two do their next thing, at once where there are two, each on a machine of its own. */
async function take(turn: Turn, actors: readonly Actor[], machines: readonly Machine[], index: number) {
  const chosen = new Set([turn.who, turn.beside ?? turn.who].map((number) => number % actors.length));
  await Promise.all(
    [...chosen].map(async (number, nth) => {
      const machine = machines[(index + nth) % machines.length];
      if (machine !== undefined)
        await actors[number]?.step(machine, nth === 0 ? turn.mishap : "none", chosen.size === 1);
    }),
  );
}

/** Turns enough for anything to come to its end; what then still goes on is stuck. */
const MOST_TURNS = 1000;

/** Nothing goes wrong any more: everything comes to its end. */
async function drain(actors: readonly Actor[], machine: Machine): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    let went = false;
    for (const actor of actors) went = (await actor.step(machine, "none", true)) || went;
    if (!went) return;
  }
  throw new Error("something never comes to its end");
}

async function wrongCounts({ jobs }: Machine, imports: readonly ImportActor[]): Promise<string[]> {
  const found: string[] = [];
  for (const each of imports) {
    const job = await jobs.byId(each.job);
    const { processed, failed } = rowsOf(each.model());
    const counts = each.countsIn();
    const told = [
      job?.processedRows,
      job?.failedRows,
      job?.importedRows,
      job?.unchangedRows,
      job?.replacedRows,
    ];
    const due = [processed, failed, counts?.imported ?? 0, counts?.unchanged ?? 0, counts?.replaced ?? 0];
    if (told.join() !== due.join()) found.push(`job ${each.job} counts ${told.join()} and not ${due.join()}`);
    const [all = 0, bad = 0, imported = 0, unchanged = 0] = told;
    if (all !== bad + imported + unchanged) found.push(`job ${each.job} does not add up: ${told.join()}`);
  }
  return found;
}

/** An undo came to its end, and its meter-days are those of its import, each counted once. */
async function wrongUndo({ jobs }: Machine, each: ImportActor): Promise<string[]> {
  const days = meterDaysOf(each.model());
  const job = await jobs.byId(each.job);
  const undo = job && (await jobs.undoOf(job));
  if (days === 0) return undo === null ? [] : [`job ${each.job} brought nothing and is undone`];
  if (undo === null) return [`job ${each.job} is not undone`];
  const { removed, restored, kept, total } = undo.summary;
  const told = [undo.job.status, total, removed + restored + kept].join();
  const due = ["completed", days, days].join();
  return told === due ? [] : [`the undo of job ${each.job} says ${told} and not ${due}`];
}
