import { describe, expect, it } from "vitest";
import { oneAtATime } from "../../src-shared/one-at-a-time";

describe("oneAtATime", () => {
  it("runs work in the order of the calls, never two at once", async () => {
    const queue = oneAtATime();
    const log: string[] = [];
    const work = (name: string, turns: number) => () =>
      (async () => {
        log.push(`${name} begins`);
        for (let i = 0; i < turns; i++) await Promise.resolve();
        log.push(`${name} ends`);
        return name;
      })();
    expect(await Promise.all([queue(work("a", 9)), queue(work("b", 1)), queue(work("c", 3))])).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });

  it("goes on after work that failed, and tells its caller alone", async () => {
    const queue = oneAtATime();
    const failed = queue(() => Promise.reject(new Error("no")));
    const next = queue(() => Promise.resolve("yes"));
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });
});
