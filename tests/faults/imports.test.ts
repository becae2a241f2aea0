import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliTargets, type CliStore, type CliTarget } from "../support/cli/cli-store";
import { seededRandom } from "../support/seeded-random";
import { connectionsCut } from "./connections-cut";
import type { Call } from "./disturbed-import";
import { enterRounds, round, type Round } from "./disturbed-round";
import type { Fault } from "./fault";
import { isFullRun, seed } from "./full-run";
import { killedAtAnyInstant } from "./killed-at-any-instant";
import { killedAtItsEnd } from "./killed-at-its-end";
import { killedInABatch } from "./killed-in-a-batch";
import { serverAway } from "./server-away";

const KILLS = isFullRun ? 200 : 10;
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
const MOST_ROUNDS = isFullRun ? 300 : 30;

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
    enterRounds(name, rounds);
    expect(kills(rounds)).toBeGreaterThanOrEqual(KILLS);
    expect(unmet).toEqual([]);
    expect(rounds.flatMap((each) => each.damage.words)).toEqual([]);
    expect(rounds.map(({ damage: { lost, doubled } }) => lost + doubled)).toEqual(rounds.map(() => 0));
  });
});

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
