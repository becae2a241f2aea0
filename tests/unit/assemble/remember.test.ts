import { expect, it, vi } from "vitest";
import { remember } from "../../../src-main/assemble/remember";

it("asks once for each text, and gives the same answer each time", () => {
  const read = vi.fn((text: string) => ({ text }));
  const known = remember(read);
  const answers = ["a", "a", "b", "a", "b"].map(known);
  expect(answers.map(({ text }) => text)).toEqual(["a", "a", "b", "a", "b"]);
  expect(answers[3]).toBe(answers[0]);
  expect(read.mock.calls.map(([text]) => text)).toEqual(["", "a", "b"]);
});

it("forgets what it knew rather than grow without end", () => {
  const read = vi.fn((text: string) => ({ text }));
  const known = remember(read);
  for (let i = 0; i < 50_001; i++) known(String(i));
  read.mockClear();
  expect(known("0").text).toBe("0");
  expect(known("50000").text).toBe("50000");
  expect(read.mock.calls).toEqual([["0"]]);
});
