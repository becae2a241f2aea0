import { expect, it } from "vitest";
import { createWake } from "../../../src-main/queue/wake";
import { fakeClock, settled } from "../../support/fakes/fake-clock";

const { signal } = new AbortController();
const sleeping = (wake: ReturnType<typeof createWake>, by = signal) => {
  const state = { awake: false };
  void wake.sleep(1000, by).then(() => (state.awake = true));
  return state;
};

it("a sleep ends after its time, or with the first news", async () => {
  const clock = fakeClock();
  const wake = createWake(clock);
  const first = sleeping(wake);
  await clock.advance(999);
  expect(first.awake).toBe(false);
  await clock.advance(1);
  expect(first.awake).toBe(true);
  const second = sleeping(wake);
  wake.poke();
  await settled();
  expect(second.awake).toBe(true);
});

it("news while nobody sleeps ends the next sleep at once, and only that", async () => {
  const wake = createWake(fakeClock());
  wake.poke();
  wake.poke();
  const [next, after] = [sleeping(wake), sleeping(wake)];
  await settled();
  expect([next.awake, after.awake]).toEqual([true, false]);
});

it("a process that stops is not kept by it", async () => {
  const stop = new AbortController();
  const slept = sleeping(createWake(fakeClock()), stop.signal);
  stop.abort();
  await settled();
  expect(slept.awake).toBe(true);
});
