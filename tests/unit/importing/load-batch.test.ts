import { expect, it } from "vitest";
import { Failure } from "../../../src-shared/failure";
import { corridor, goodRow } from "../../support/importing/corridor";

const busyTimes = (times: number, code: Failure["code"] = "store_busy") =>
  corridor({
    batches: [[goodRow, goodRow]],
    load: (number) => (number <= times ? Promise.reject(new Failure(code)) : Promise.resolve({})),
  });
const MINUTES = 60_000;

it.each([1, 2, 49, 50])(
  "a batch that met contention %i times is loaded again, and counted once",
  async (times) => {
    const { walk, clock, loads } = busyTimes(times);
    const ended = walk();
    await clock.advance(2 * MINUTES);
    expect(await ended).toMatchObject({ status: "completed", totalRows: 2 });
    expect(loads).toHaveLength(times + 1);
    expect(new Set(loads.map(({ fence }) => fence.checkpointRow))).toEqual(new Set([0]));
  },
);

it("contention that does not end is the queue's to judge", async () => {
  const { walk, clock, loads } = busyTimes(51);
  const ended = expect(walk()).rejects.toMatchObject({ code: "store_busy" });
  await clock.advance(2 * MINUTES);
  await ended;
  expect(loads).toHaveLength(51);
});

it.each(["store_lost", "store_read_only", "unexpected"] as const)("%s is not repeated here", async (code) => {
  const { walk, loads } = busyTimes(1, code);
  await expect(walk()).rejects.toMatchObject({ code });
  expect(loads).toHaveLength(1);
});

it("a process that stops does not wait the contention out", async () => {
  const { walk, clock, loads, stop } = busyTimes(51);
  const ended = expect(walk()).rejects.toMatchObject({ name: "AbortError" });
  await clock.advance(0);
  stop.abort();
  await ended;
  expect(loads).toHaveLength(1);
});
