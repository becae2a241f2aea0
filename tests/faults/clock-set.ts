import type { SettableClock } from "../support/settable-clock";
import type { Fault } from "./fault";
import { waitFor, waitForRows } from "./wait";

const LONGEST_MS = 300;

/** Somebody sets a clock, in the middle of an import, so many hours off the true time; `killed`: and then the import dies. */
export function clockSet(clock: SettableClock, hours: number, killed: boolean): Fault {
  const how = hours < 0 ? `${-hours} hours back` : `${hours} hours forward`;
  return {
    name: `clock set ${how}${killed ? " and killed" : ""}`,
    applies: () => true,
    inject: async (victim) => {
      const before = await victim.rowsTaken();
      if (!(await waitForRows(before + 1, victim))) return false;
      await clock.set(hours);
      if (killed && !(await waitFor(victim.random() * LONGEST_MS, victim))) return false;
      if (killed) victim.running.killTree();
      return true;
    },
  };
}

const AWAY_MS = 300;

/** The same while the server is away: what is due then was put off by the clock as it stood. */
export function clockSetWhileAway(clock: SettableClock, hours: number): Fault {
  return {
    name: `clock set ${-hours} hours back while the server is away`,
    applies: ({ door }) => door !== null,
    inject: async (victim) => {
      const { door } = victim.store;
      const before = await victim.rowsTaken();
      if (door === null || !(await waitForRows(before + 1, victim))) return false;
      await door.shut();
      await waitFor(AWAY_MS, victim);
      await clock.set(hours);
      await door.open();
      return true;
    },
  };
}
