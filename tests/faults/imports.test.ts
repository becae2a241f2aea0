import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliTargets, type CliStore, type CliTarget } from "../support/cli/cli-store";
import { seededRandom } from "../support/seeded-random";
import { connectionsCut } from "./connections-cut";
import { call, setScene, type Call } from "./disturbed-import";
import type { Fault } from "./fault";
import { findDamage, type Damage } from "./find-damage";
import { killedAtAnyInstant } from "./killed-at-any-instant";
import { killedAtItsEnd } from "./killed-at-its-end";
import { killedInABatch } from "./killed-in-a-batch";
import { serverAway } from "./server-away";

const KILLS = 20;
/** In this order, over and over; what strikes in the middle of an import does not follow what strikes at its end. */
const FAULTS: readonly Fault[] = [
  killedAtAnyInstant,
  serverAway,
  killedInABatch,
  killedAtAnyInstant,
  connectionsCut,
  killedAtAnyInstant,
  killedInABatch,
  killedAtItsEnd,
];
/** Rows were rejected, or the last call found the file already in. */
const ENDS_WITH = [0, 1];
/** Killed, or the file was kept because the server was away: the person calls again. */
const CALLED_AGAIN = [null, 5];
/** Calls after which an import that never ends is one that is stuck. */
const MOST_CALLS = 60;
const MOST_ROUNDS = 30;

const seed = Number(process.env["METERDROP_TEST_SEED"] ?? Date.now() % 1_000_000);
const targets = cliTargets().map((target) => [target.name, target] as const);

/** An import is broken at random instants and the same command called again, until it ends; then everything is counted. */
describe.each(targets)(`imports that are disturbed, on %s (METERDROP_TEST_SEED=${seed})`, (name, target) => {
  let started: Awaited<ReturnType<CliTarget["start"]>>;
  beforeAll(async () => {
    started = await target.start();
  });
  afterAll(() => started.stop());

  it(`survive ${KILLS} kills and more: counts exact, every reading once`, async () => {
    const random = seededRandom(seed);
    const first = await round(await started.fresh(), () => null, { random, usualMs: 0 });
    expect(first).toMatchObject({ damage: { words: [] } });
    let usualMs = shortest(first.calls);

    const rounds: Round[] = [];
    const faults = inTurn();
    let unmet: readonly string[];
    do {
      const store = await started.fresh();
      const done = await round(store, () => faults(store), { random, usualMs });
      rounds.push(done);
      usualMs = Math.min(usualMs, shortest(done.calls));
      unmet = unmetBy(store, rounds);
    } while (rounds.length < MOST_ROUNDS && (kills(rounds) < KILLS || unmet.length > 0));
    process.stdout.write(table(name, rounds));
    expect(kills(rounds)).toBeGreaterThanOrEqual(KILLS);
    expect(unmet).toEqual([]);
    expect(rounds.flatMap((each) => each.damage.words)).toEqual([]);
    expect(rounds.map(({ damage: { lost, doubled } }) => lost + doubled)).toEqual(rounds.map(() => 0));
  });
});

interface Round {
  readonly calls: readonly Call[];
  readonly damage: Damage;
}

/** Calls the import until it ends by itself, and looks at what it left. */
async function round(
  store: CliStore,
  next: () => Fault | null,
  chance: { random: () => number; usualMs: number },
): Promise<Round> {
  try {
    const scene = await setScene(store);
    const calls: Call[] = [];
    while (CALLED_AGAIN.includes(calls.at(-1)?.code ?? null)) {
      if (calls.length > MOST_CALLS) throw new Error(`the import did not end in ${MOST_CALLS} calls`);
      calls.push(await call(scene, next(), chance));
    }
    const damage = await findDamage(scene);
    const { code, stderr } = calls.at(-1) ?? { code: null, stderr: "" };
    const ended = ENDS_WITH.includes(code ?? -1) ? [] : [`the last call ended with ${code}: ${stderr}`];
    return { calls, damage: { ...damage, words: [...ended, ...damage.words] } };
  } finally {
    await store.close();
  }
}

function kills(rounds: readonly Round[]): number {
  return rounds.flatMap((each) => each.calls).filter((each) => each.code === null).length;
}

/** The faults that none of the imports has met so far, though its store knows them. */
function unmetBy(store: CliStore, rounds: readonly Round[]): string[] {
  const calls = rounds.flatMap((each) => each.calls);
  const met = new Set(calls.filter((each) => each.injected).map((each) => each.fault));
  return FAULTS.filter((fault) => fault.applies(store) && !met.has(fault)).map((fault) => fault.name);
}

/** Of the calls that ended by themselves, the quickest: an instant chosen within it comes before most of them are over. */
function shortest(calls: readonly Call[]): number {
  return Math.min(...calls.filter(({ injected }) => !injected).map(({ milliseconds }) => milliseconds));
}

/** One fault after the other, those left out that a store does not know. */
function inTurn(): (store: CliStore) => Fault {
  let at = 0;
  return (store) => {
    for (;;) {
      const fault = FAULTS[at++ % FAULTS.length];
      if (fault?.applies(store) === true) return fault;
    }
  };
}

/** What was done to the imports, and what became of them. */
function table(name: string, rounds: readonly Round[]): string {
  const lines = [...new Set(FAULTS)].flatMap((fault) => {
    const of = rounds.map((each) => each.calls.filter((one) => one.fault === fault && one.injected).length);
    const survived = of.map((count, index) => (rounds[index]?.damage.words.length === 0 ? count : 0));
    return sum(of) === 0 ? [] : [line(fault.name, sum(of), sum(survived), "", "")];
  });
  const lost = sum(rounds.map(({ damage }) => damage.lost));
  const doubled = sum(rounds.map(({ damage }) => damage.doubled));
  const head = line("fault", "injected", "survived", "rows lost", "rows doubled");
  const total = line(`${rounds.length} imports`, "", "", lost, doubled);
  return `\n${name}\n${[head, ...lines, total].join("\n")}\n`;
}

const line = (first: string, ...rest: (string | number)[]): string =>
  first.padEnd(24) + rest.map((cell) => String(cell).padStart(14)).join("");

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);
