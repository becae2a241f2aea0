import { expect, test } from "vitest";
import { askWhoAgain } from "../../../src-renderer/state/ask-who-again";
import { createQueueStore } from "../../../src-renderer/state/queue-store";
import { createSessionStore } from "../../../src-renderer/state/session-store";
import { buildSession } from "../../support/renderer/build-session";
import { clientOf } from "../../support/renderer/client-of";
import { FakeHost } from "../../support/renderer/fake-host";
import { awayStore, busyQueue } from "../../support/renderer/scenes";

const office = { ...busyQueue().store, state: "ready", address: "ann@office/meterdrop" } as const;
const here = { ...office, kind: "sqlite", address: "/home/ann/meterdrop.db" } as const;

function given() {
  let asked = 0;
  const host = new FakeHost(undefined, {
    "session.now": () => {
      asked += 1;
      return buildSession({ actor: { userId: asked === 1 ? null : asked } });
    },
  });
  const client = clientOf(host);
  const [session, queue] = [createSessionStore(client), createQueueStore(client)];
  const stop = askWhoAgain(session, queue);
  const turns = async (...stores: (typeof awayStore)[]) => {
    for (const store of stores) queue.setState({ view: busyQueue({ store }) });
    await new Promise((resolve) => setTimeout(resolve));
    return asked;
  };
  return { session, turns, stop };
}

test("who sits here is asked for when their store is reached, and known from then on", async () => {
  const { session, turns } = given();
  await session.getState().load();
  expect(session.getState().session?.actor.userId).toBeNull();
  expect(await turns(awayStore, awayStore)).toBe(1);
  expect(await turns(office, office)).toBe(2);
  expect(session.getState().session?.actor.userId).toBe(2);
});

test("and again in another store, or when theirs is back", async () => {
  const { turns, stop } = given();
  expect(await turns(office)).toBe(1);
  expect(await turns(here)).toBe(2);
  expect(await turns(awayStore, here)).toBe(3);
  stop();
  expect(await turns(office)).toBe(3);
});

test("what was preferred while the answer was on its way is kept", async () => {
  const { session } = given();
  const loading = session.getState().load();
  session.setState(({ preferences }) => ({ preferences: { ...preferences, theme: "dark" } }));
  await loading;
  expect(session.getState().preferences.theme).toBe("dark");
});
