import { setTimeout as sleep } from "node:timers/promises";
import type { Link, TcpDoor, Weather } from "../support/cli/tcp-door";
import type { Fault, Victim } from "./fault";
import { untilOver, waitFor, waitForRows } from "./wait";

/** A fault of the network between an import and its server; `inject` has the door that everything goes through. */
function atTheDoor(name: string, inject: (victim: Victim, door: TcpDoor) => Promise<boolean>): Fault {
  return {
    name,
    applies: ({ door }) => door !== null,
    inject: async (victim) => {
      const { door } = victim.store;
      if (door === null) return false;
      try {
        return await inject(victim, door);
      } finally {
        door.weather = null;
      }
    },
  };
}

/** Weather for the whole of an import; true where anything went through it. */
function throughout(name: string, weather: (random: () => number) => Weather): Fault {
  return atTheDoor(name, async (victim, door) => {
    const under = weather(victim.random);
    let pieces = 0;
    door.weather = (piece) => {
      pieces += 1;
      return under(piece);
    };
    await untilOver(victim);
    return pieces > 0;
  });
}

const LONGEST_DELAY_MS = 25;

/** Every piece arrives late, in its order. */
export const delayed = throughout("packets delayed", (random) => async ({ bytes }) => {
  await sleep(random() * LONGEST_DELAY_MS);
  return [bytes];
});

/** Lengths that end within a packet's header (4 bytes: length and number) and within its first field. */
const AWKWARD = [1, 2, 1, 3, 4, 5, 1];

/** No piece arrives whole: a header comes in two parts, and the rest of a packet behind it. */
export const split = throughout("packets split", (random) => ({ bytes }) => {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const length of AWKWARD) {
    if (at >= bytes.length) break;
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  const middle = at + Math.floor(random() * Math.max(0, bytes.length - at));
  pieces.push(bytes.subarray(at, middle), bytes.subarray(middle));
  return Promise.resolve(pieces.filter(({ length }) => length > 0));
});

/** Every connection ends with a RST at once, in the middle of whatever is on its way. */
export const reset = atTheDoor("connections reset", async (victim, door) => {
  for (;;) {
    if (!(await waitFor(victim.random() * victim.usualMs, victim))) return false;
    if (door.reset() > 0) return true;
  }
});

/** A connection ends within a piece of bytes: the first part of it arrives. */
export const droppedMidway = atTheDoor("dropped mid-packet", async (victim, door) => {
  const before = await victim.rowsTaken();
  if (!(await waitForRows(before + 1, victim))) return false;
  let passed = 0;
  const drops = Math.floor(victim.random() * 20);
  const dropped = new Promise<true>((resolve) => {
    door.weather = ({ bytes, link }) => {
      passed += 1;
      if (passed !== drops + 1) return Promise.resolve([bytes]);
      setTimeout(() => {
        link.cut();
        resolve(true);
      }, 5);
      return Promise.resolve([bytes.subarray(0, Math.ceil(bytes.length * victim.random()))]);
    };
  });
  return Promise.race([dropped, untilOver(victim).then(() => passed > drops)]);
});

const LONGEST_STALL_MS = 4000;

/** Nothing arrives for a while, at either end, and nothing is refused; then all of it does. */
export const stalled = atTheDoor("network stalled", async (victim, door) => {
  const before = await victim.rowsTaken();
  if (!(await waitForRows(before + 1, victim))) return false;
  const end = sleep(victim.random() * LONGEST_STALL_MS);
  door.weather = async ({ bytes }) => {
    await end;
    return [bytes];
  };
  await end;
  return true;
});

/** From the first word on the server's port accepts whoever comes and never answers. */
export const neverAnswers = atTheDoor("server never answers", async (victim, door) => {
  let kept = 0;
  door.weather = () => {
    kept += 1;
    return untilOver(victim).then(() => []);
  };
  await untilOver(victim);
  return kept > 0;
});

/** A greeting, a login and its answer. */
const SIGNED_IN = 3;

/**
 * From some instant on nothing is answered any more: in what is connected already, and in what is connected then, which can
 * still sign in: no driver's limit for connecting looks at what comes after.
 */
export const fallsSilent = atTheDoor("server falls silent", async (victim, door) => {
  if (!(await waitFor(victim.random() * victim.usualMs, victim))) return false;
  let kept = 0;
  const passed = new WeakMap<Link, number>();
  door.weather = async ({ bytes, link }) => {
    const before = passed.get(link) ?? 0;
    passed.set(link, before + 1);
    if (before < SIGNED_IN && (before > 0 || isGreeting(bytes))) return [bytes];
    passed.set(link, SIGNED_IN);
    kept += 1;
    await untilOver(victim);
    return [];
  };
  await untilOver(victim);
  return kept > 0;
});

/** A server's first packet: number 0, protocol 10, and its version as text. */
const isGreeting = (bytes: Buffer): boolean => bytes[3] === 0 && bytes[4] === 10 && bytes.includes("MariaDB");
