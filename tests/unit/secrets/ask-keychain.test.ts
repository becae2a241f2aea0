import { describe, expect, it } from "vitest";
import { askKeychain } from "../../../src-main/secrets/ask-keychain";
import {
  keychainRequest,
  type KeychainProcess,
  type KeychainRequest,
} from "../../../src-main/secrets/keychain-exchange";

const request: KeychainRequest = { kind: "get", service: "meterdrop", account: "ann@db:3306/meterdrop" };

const ready = { kind: "ready" };
const soon = { startMs: 50, answerMs: 80 };

/** A process that starts, or does not, does what a test says when it is asked, and remembers what was done to it. */
function processThat(
  answer: (heard: (reply: unknown) => void, ended: (how: string) => void) => void,
  starts: "starts" | "does not start" = "starts",
) {
  const done = { asked: [] as KeychainRequest[], kills: 0 };
  let heard: (reply: unknown) => void = () => undefined;
  let ended: (how: string) => void = () => undefined;
  const process: KeychainProcess = {
    send: (asked) => {
      done.asked.push(asked);
      queueMicrotask(() => answer(heard, ended));
    },
    onReply: (listener) => {
      heard = listener;
      if (starts === "starts") queueMicrotask(() => heard(ready));
    },
    onEnd: (listener) => (ended = listener),
    kill: () => (done.kills += 1),
  };
  return { process, done };
}

describe("askKeychain", () => {
  it.each([
    ["a password", "s3cret"],
    ["that none is kept", null],
    ["an empty one", ""],
  ])("gives %s", async (_what, password) => {
    const { process, done } = processThat((heard) => heard({ kind: "answer", password }));
    expect(await askKeychain(process, request)).toBe(password);
    expect(done).toEqual({ asked: [request], kills: 1 });
  });

  it.each([
    [
      "refuses, in its words",
      { kind: "refusal", reason: "Cannot autolaunch D-Bus" },
      "Cannot autolaunch D-Bus",
    ],
    ["is not understood", { password: 7 }, "its process said nothing that is understood"],
  ])("fails when the keychain %s", async (_what, reply, reason) => {
    const { process, done } = processThat((heard) => heard(reply));
    const failure = { code: "keychain_unavailable", params: { reason }, retryable: true };
    await expect(askKeychain(process, request)).rejects.toMatchObject(failure);
    expect(done.kills).toBe(1);
  });

  it("fails when its process ends first", async () => {
    const { process } = processThat((_heard, ended) => ended("its process ended with code 3"));
    await expect(askKeychain(process, request)).rejects.toMatchObject({
      params: { reason: "its process ended with code 3" },
    });
  });

  it.each([
    [
      "an answer",
      "starts",
      80,
      "it did not answer within 0.08 s; it may be locked and asking for its password",
    ],
    ["the start", "does not start", 50, "its process did not start within 0.05 s"],
  ] as const)(
    "waits for %s no longer than it was told, and ends the process",
    async (_what, starts, ms, reason) => {
      const { process, done } = processThat(() => undefined, starts);
      const from = performance.now();
      const asked = askKeychain(process, request, soon);
      await expect(asked).rejects.toMatchObject({ code: "keychain_unavailable", params: { reason } });
      expect(performance.now() - from).toBeGreaterThanOrEqual(ms - 1);
      expect(done).toEqual({ asked: starts === "starts" ? [request] : [], kills: 1 });
    },
  );
});

describe("what the process takes", () => {
  const set = { kind: "set", service: "meterdrop", account: "a@b:1/c", password: "" };
  it.each([
    ["a get", request, true],
    ["a set", set, true],
    ["a set without a password", { ...set, password: undefined }, false],
    ["another kind", { ...set, kind: "delete" }, false],
    ["nothing", undefined, false],
  ])("%s", (_what, message, taken) => {
    expect(keychainRequest.safeParse(message).success).toBe(taken);
  });
});
