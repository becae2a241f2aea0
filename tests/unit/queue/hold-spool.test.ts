import { expect, it } from "vitest";
import type { Spool, SpoolHolder } from "../../../src-main/ports/spool";
import { holdSpool } from "../../../src-main/queue/hold-spool";
import { fakeClock } from "../../support/fakes/fake-clock";
import { only } from "../../support/fakes/only";

const me: SpoolHolder = { machine: "desk", person: "Ann", pid: 1, what: "desktop" };
const other: SpoolHolder = { ...me, pid: 2, what: "work" };
const lock = { release: () => Promise.resolve() };

/** A spool that others hold for so many tries. */
function spoolHeld(times: number) {
  const stop = new AbortController();
  const clock = fakeClock();
  const seen = { tries: 0, told: [] as (SpoolHolder | null)[] };
  const spool = only<Spool>("spool", {
    tryLock: (holder) => {
      expect(holder).toEqual(me);
      seen.tries += 1;
      return Promise.resolve(seen.tries > times ? { lock } : { holder: seen.tries === 1 ? null : other });
    },
  });
  const held = holdSpool(spool, me, clock, stop.signal, (by) => seen.told.push(by));
  return { held, seen, clock, stop };
}

it("a free one is held at once, nobody told", async () => {
  const { held, seen } = spoolHeld(0);
  expect(await held).toBe(lock);
  expect(seen).toEqual({ tries: 1, told: [] });
});

it("one that others hold is tried again each second, telling who has it", async () => {
  const { held, seen, clock } = spoolHeld(3);
  await clock.advance(999);
  expect(seen).toEqual({ tries: 1, told: [null] });
  await clock.advance(1);
  expect(seen).toEqual({ tries: 2, told: [null, other] });
  await clock.advance(2000);
  expect(await held).toBe(lock);
  expect(seen.tries).toBe(4);
});

it("a process that stops waits no longer", async () => {
  const { held, seen, clock, stop } = spoolHeld(9);
  const ended = expect(held).rejects.toMatchObject({ name: "AbortError" });
  await clock.advance(1500);
  stop.abort();
  await ended;
  await clock.advance(5000);
  expect(seen.tries).toBe(2);
});
