import { expect, it } from "vitest";
import { jitter } from "../../../src-main/importing/jitter";

const { signal } = new AbortController();

it.each([
  [0, 20],
  [1, 40],
  [3, 160],
  [6, 1280],
  [7, 2000],
  [49, 2000],
])("turn %i waits somewhere up to %i ms, never the same", async (turn, most) => {
  const waits: number[] = [];
  const clock = {
    sleep: (ms: number) => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
  for (let time = 0; time < 200; time++) await jitter(clock, turn, signal);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...waits)).toBeLessThan(most);
  // Of 200 uniform waits none is past half with probability 2^-200.
  expect(Math.max(...waits)).toBeGreaterThan(most / 2);
});
