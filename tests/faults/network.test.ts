import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliTargets, type CliTarget } from "../support/cli/cli-store";
import { seededRandom } from "../support/seeded-random";
import * as commits from "./commit-unanswered";
import { enterRounds, round, type Round } from "./disturbed-round";
import type { Fault } from "./fault";
import { isFullRun, seed } from "./full-run";
import { serverKilled } from "./server-killed";
import * as weather from "./weather-at-the-door";

/** Once each in the test command; what lasts until a statement's own limit of a minute only in the full run. */
const FAULTS: readonly Fault[] = [
  serverKilled,
  weather.delayed,
  weather.split,
  weather.reset,
  weather.droppedMidway,
  weather.stalled,
  weather.neverAnswers,
  commits.claimUnanswered,
  commits.claimUnansweredAway,
  commits.batchUnanswered,
  commits.batchUnansweredAway,
  commits.finishUnanswered,
  commits.finishUnansweredAway,
  ...(isFullRun ? [weather.fallsSilent] : []),
];
const TIMES = isFullRun ? 12 : 1;
/** A round in which the import was over before the fault came is one more try. */
const MOST_TRIES = 5 * TIMES;

const targets = cliTargets().filter(({ hasServer }) => hasServer);

/** One fault an import, between it and its server or in the server itself; the same command is called until it ends. */
describe.each(targets.map((target) => [target.name, target] as const))(
  `an import whose server cannot be relied on, on %s (METERDROP_TEST_SEED=${seed})`,
  (name, target) => {
    let started: Awaited<ReturnType<CliTarget["start"]>>;
    beforeAll(async () => {
      started = await target.start();
    });
    afterAll(() => started.stop());

    it.each(FAULTS.map((fault) => [fault.name, fault] as const))("%s", async (_, fault) => {
      const chance = { random: seededRandom(seed), usualMs: 1000 };
      const rounds: Round[] = [];
      const struck = () => rounds.filter(({ calls }) => calls.some(({ injected }) => injected)).length;
      while (struck() < TIMES && rounds.length < MOST_TRIES) {
        const store = await started.fresh();
        if (!fault.applies(store)) return;
        const once = [fault];
        rounds.push(await round(store, () => once.pop() ?? null, chance));
      }
      enterRounds(name, rounds);
      expect(rounds.flatMap(({ damage }) => damage.words)).toEqual([]);
      expect(struck()).toBe(TIMES);
    });
  },
);
