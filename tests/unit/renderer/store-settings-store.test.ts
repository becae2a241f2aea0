import { describe, expect, test } from "vitest";
import {
  createStoreSettingsStore,
  isChanged,
  isOtherStore,
  isTested,
  keptFor,
  mayUse,
  type KnownStore,
} from "../../../src-renderer/state/store-settings-store";
import { buildCheck } from "../../support/renderer/build-check";
import { clientOf } from "../../support/renderer/client-of";
import { FakeHost, type Handlers } from "../../support/renderer/fake-host";

const office = {
  kind: "mysql" as const,
  hosts: [{ host: "energy-db.northgate.example", port: 3306 }],
  database: "meterdrop",
  user: "meterdrop_leeds",
  tls: "verify" as const,
};
const known: KnownStore = {
  current: office,
  sqlitePath: "/data/meterdrop.db",
  passwordKept: true,
  passwordPlace: "keychain",
  lastWorking: null,
  waitingFiles: 0,
};

async function opened(handlers: Handlers = {}, given: Partial<KnownStore> = {}) {
  const host = new FakeHost(undefined, {
    "store.settings": () => ({ ...known, ...given }),
    "store.test": () => buildCheck(),
    "store.use": () => ({ check: buildCheck(), used: true, failure: null }),
    ...handlers,
  });
  const store = createStoreSettingsStore(clientOf(host), () => 1_000);
  await store.getState().load();
  return { host, store, state: () => store.getState() };
}

describe("taking a store into use", () => {
  test("only what was tested, exactly as it was tested", async () => {
    const { state } = await opened();
    state().edit({ tls: "required" });
    expect(mayUse(state())).toBe(false);
    await state().runTest();
    expect(mayUse(state())).toBe(true);
    state().edit({ user: "meterdrop_york" });
    expect([mayUse(state()), isTested(state())]).toEqual([false, false]);
    state().edit({ user: "meterdrop_leeds" });
    expect(mayUse(state())).toBe(true);
    state().edit({ password: "other" });
    expect(mayUse(state())).toBe(false);
  });

  test.each([
    ["ready", true],
    ["empty", true],
    ["older", false],
    ["newer", false],
    ["unknown", false],
  ] as const)("tables that are %s: %s", async (schema, may) => {
    const { state } = await opened({ "store.test": () => buildCheck({ schema }) });
    state().edit({ tls: "required" });
    await state().runTest();
    expect(mayUse(state())).toBe(may);
  });

  test.each([
    ["ready", false],
    ["empty", true],
  ] as const)("what is in use already, with tables that are %s: %s", async (schema, may) => {
    const { state } = await opened({ "store.test": () => buildCheck({ schema }) });
    await state().runTest();
    expect(mayUse(state())).toBe(may);
  });

  test("never after a test that failed", async () => {
    const { state } = await opened({ "store.test": () => buildCheck({ failed: "sign_in" }) });
    await state().runTest();
    expect(mayUse(state())).toBe(false);
  });

  test("says what becomes of waiting files, and forgets the password once it is kept", async () => {
    const { host, state } = await opened();
    state().edit({ password: "secret" });
    await state().use("move");
    expect(host.asked("store.use")).toEqual([
      { settings: office, password: { kind: "set", value: "secret" }, waiting: "move" },
    ]);
    expect(state()).toMatchObject({ inUse: true, busy: null, draft: { password: null } });
    expect([mayUse(state()), isChanged(state())]).toEqual([false, false]);
  });

  test("what could not be used stays in the form, with the reason", async () => {
    const failure = { code: "migration_busy", params: { holder: "LDS-WS-002" }, retryable: true };
    const { state } = await opened({ "store.use": () => ({ check: buildCheck(), used: false, failure }) });
    state().edit({ password: "secret" });
    await state().use("stay");
    expect(state()).toMatchObject({ inUse: false, failure, draft: { password: "secret" } });
  });
});

describe("a test", () => {
  test("asks nothing of the host where the form cannot be read, and says which fields", async () => {
    const { host, state } = await opened();
    state().edit({ database: "", hosts: [{ host: "h", port: "" }] });
    await state().runTest();
    expect(host.asked("store.test")).toEqual([]);
    expect(state().faults).toEqual(["port", "database"]);
    state().edit({ database: "m" });
    expect(state().faults).toEqual([]);
  });

  test("knows when it was, and of what", async () => {
    const { state } = await opened();
    await state().runTest();
    expect(state().test).toMatchObject({ at: 1000, asked: { settings: office, password: { kind: "keep" } } });
  });
});

describe("the password that is kept", () => {
  const other = { ...office, user: "meterdrop_york" };
  test.each<[string, Partial<KnownStore>, typeof office, boolean]>([
    ["the keychain's, for the account in use", {}, office, true],
    ["not for another account", {}, other, false],
    ["nor where there is none", { passwordKept: false }, office, false],
    ["for the last working settings", { passwordKept: false, lastWorking: other }, other, true],
    ["the environment's, for all", { passwordPlace: "environment", passwordKept: false }, other, true],
  ])("%s", (_, given, settings, kept) => {
    expect(keptFor({ ...known, ...given })(settings)).toBe(kept);
  });

  test("another account asks for its password before it is tested", async () => {
    const { host, state } = await opened();
    state().edit({ user: "meterdrop_york" });
    await state().runTest();
    expect(state().faults).toEqual(["password"]);
    expect(host.asked("store.test")).toEqual([]);
  });
});

describe("restoring", () => {
  test("fills in what worked last, to be tested", async () => {
    const { state } = await opened({}, { lastWorking: { kind: "sqlite", path: null } });
    await state().runTest();
    state().restore();
    expect(state()).toMatchObject({ draft: { kind: "sqlite", path: null }, test: null });
    expect([isOtherStore(state()), mayUse(state())]).toEqual([true, false]);
  });

  test("or what is in use, where that works", async () => {
    const { state } = await opened();
    state().edit({ user: "x", password: "typed" });
    expect([isChanged(state()), isOtherStore(state())]).toEqual([true, true]);
    state().restore();
    expect([isChanged(state()), state().draft.password]).toEqual([false, null]);
  });
});

test("another way of encrypting is the same store: files that wait stay where they are", async () => {
  const { state } = await opened();
  state().edit({ tls: "required" });
  expect([isChanged(state()), isOtherStore(state())]).toEqual([true, false]);
});
