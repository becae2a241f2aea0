import type { CliStore } from "../support/cli/cli-store";
import { call, setScene, type Call, type Chance } from "./disturbed-import";
import { disturbedDamage } from "./disturbed-damage";
import type { Fault } from "./fault";
import type { Damage } from "./find-damage";
import { enter } from "./ledger";

/** Rows were rejected, or the last call found the file already in. */
const ENDS_WITH = [0, 1];
/** Killed, or the file was kept because the server was away: the person calls again. */
const CALLED_AGAIN = [null, 5];
/** Calls after which an import that never ends is one that is stuck. */
const MOST_CALLS = 60;

/** An import that was disturbed, to its end. */
export interface Round {
  readonly calls: readonly Call[];
  readonly damage: Damage;
}

/** Calls the import until it ends by itself, each call under the fault that is next, and looks at what it left. */
export async function round(store: CliStore, next: () => Fault | null, chance: Chance): Promise<Round> {
  try {
    const scene = await setScene(store);
    const calls: Call[] = [];
    while (CALLED_AGAIN.includes(calls.at(-1)?.code ?? null)) {
      if (calls.length > MOST_CALLS) throw new Error(`the import did not end in ${MOST_CALLS} calls`);
      calls.push(await call(scene, next(), chance));
    }
    // What the last call could not be told any more, the next process on that spool finds out.
    if (calls.at(-1)?.injected === true) await scene.desk.run("work", "--once");
    const damage = await disturbedDamage(scene);
    const { code, stderr } = calls.at(-1) ?? { code: null, stderr: "" };
    const ended = ENDS_WITH.includes(code ?? -1) ? [] : [`the last call ended with ${code}: ${stderr}`];
    return { calls, damage: { ...damage, words: [...ended, ...damage.words] } };
  } finally {
    await store.close();
  }
}

/** Enters each fault that the rounds met, and what they cost, under the first of their faults. */
export function enterRounds(store: string, rounds: readonly Round[]): void {
  for (const { calls, damage } of rounds) {
    const met = calls.flatMap(({ fault, injected }) => (fault !== null && injected ? [fault.name] : []));
    const survived = damage.words.length === 0 ? 1 : 0;
    met.forEach((fault, at) => {
      const { lost, doubled } = at === 0 ? damage : { lost: 0, doubled: 0 };
      enter({ store, fault, injected: 1, survived, lost, doubled });
    });
  }
}
