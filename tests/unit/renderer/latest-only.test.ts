import { expect, test } from "vitest";
import { latestOnly } from "../../../src-renderer/state/latest-only";

/** A clock that is moved by hand. */
function handClock() {
  let now = 0;
  let due: { at: number; run: () => void }[] = [];
  return {
    timers: {
      now: () => now,
      later: (run: () => void, ms: number) => {
        const entry = { at: now + ms, run };
        due.push(entry);
        return () => {
          due = due.filter((other) => other !== entry);
        };
      },
    },
    to(moment: number) {
      now = moment;
      const ready = due.filter((entry) => entry.at <= moment);
      due = due.filter((entry) => entry.at > moment);
      for (const entry of ready) entry.run();
    },
  };
}

test("the first value passes at once, then only the latest, four times a second", () => {
  const clock = handClock();
  const passed: number[] = [];
  const paced = latestOnly<number>(250, clock.timers, (value) => passed.push(value));
  for (let ms = 0; ms < 1000; ms += 10) {
    clock.to(ms);
    paced.push(ms);
  }
  expect(passed).toEqual([0, 240, 490, 740]);
  clock.to(1000);
  expect(passed.at(-1)).toBe(990);
});

test("a value that comes alone after a pause passes at once", () => {
  const clock = handClock();
  const passed: string[] = [];
  const paced = latestOnly<string>(250, clock.timers, (value) => passed.push(value));
  paced.push("a");
  clock.to(5000);
  paced.push("b");
  expect(passed).toEqual(["a", "b"]);
});

test("what was held is dropped when it stops", () => {
  const clock = handClock();
  const passed: string[] = [];
  const paced = latestOnly<string>(250, clock.timers, (value) => passed.push(value));
  paced.push("a");
  paced.push("b");
  paced.stop();
  clock.to(5000);
  expect(passed).toEqual(["a"]);
});
