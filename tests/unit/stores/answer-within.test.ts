import { expect, it } from "vitest";
import { answerWithin } from "../../../src-main/stores/mysql/answer-within";

const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

it("gives the answer, or its error, and leaves no timer that would keep the process alive", async () => {
  const before = timers();
  expect(await answerWithin(60_000, Promise.resolve("rows"))).toBe("rows");
  const broken = new Error("the connection broke");
  await expect(answerWithin(60_000, Promise.reject(broken))).rejects.toBe(broken);
  expect(timers()).toBe(before);
});

it("gives up on a server that answers nothing, as mysql2 does", async () => {
  const never = new Promise<string>(() => undefined);
  await expect(answerWithin(5, never)).rejects.toMatchObject({
    code: "PROTOCOL_SEQUENCE_TIMEOUT",
    fatal: true,
  });
});

it("waits for ever where it is told so", async () => {
  const late = new Promise<string>((resolve) => setTimeout(resolve, 20, "done"));
  expect(await answerWithin(0, late)).toBe("done");
});
