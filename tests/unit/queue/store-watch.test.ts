import { describe, expect, it } from "vitest";
import type { SchemaState, SchemaStore } from "../../../src-main/ports/schema-store";
import { createStoreWatch } from "../../../src-main/queue/store-watch";
import { Failure, type WireFailure } from "../../../src-shared/failure";
import { fakeClock } from "../../support/fakes/fake-clock";
import { only } from "../../support/fakes/only";

const { signal } = new AbortController();
const wire = (code: Failure["code"]): WireFailure => new Failure(code).toWire();
const found = (state: SchemaState["state"], failure: WireFailure | null = null): SchemaState => ({
  ...{ state, version: 1, needed: 1, failure },
});
const away = new Failure("store_unreachable", { retryable: true });

/** A store whose looks come out as told, the last one from then on. */
function watched(looks: (SchemaState | Failure)[], migratesItself = false) {
  const clock = fakeClock();
  const seen = { looks: 0, migrations: 0, changes: 0 };
  const schema = only<SchemaStore>("schema", {
    look: () => {
      const next = looks[Math.min(seen.looks++, looks.length - 1)] ?? found("ready");
      return next instanceof Failure ? Promise.reject(next) : Promise.resolve(next);
    },
    migrate: (holder) => {
      expect(holder).toBe("Ann on desk");
      seen.migrations += 1;
      return Promise.resolve(["0001.sql"]);
    },
  });
  const changed = () => (seen.changes += 1);
  const watch = createStoreWatch({ schema, clock, migratesItself, holder: "Ann on desk", changed });
  return { watch, clock, seen };
}

describe("a first look", () => {
  it.each<[string, SchemaState | Failure, boolean, string, number]>([
    ["tables as they should be", found("ready"), false, "ready", 0],
    ["no tables: they are set up", found("empty"), false, "ready", 1],
    [
      "older tables of an embedded store: brought up to date",
      found("older", wire("schema_older")),
      true,
      "ready",
      1,
    ],
    ["older tables of a central store", found("older", wire("schema_older")), false, "held_back", 0],
    ["newer tables", found("newer", wire("schema_newer")), true, "held_back", 0],
    ["other tables", found("differs", wire("schema_differs")), true, "held_back", 0],
    ["no answer", away, false, "away", 0],
  ])("%s", async (_, look, migratesItself, state, migrations) => {
    const { watch, seen } = watched([look], migratesItself);
    expect(watch.state()).toMatchObject({ state: "unknown", failure: null });
    expect(await watch.ready(signal)).toBe(state === "ready");
    expect(watch.state().state).toBe(state);
    expect(watch.state().failure === null).toBe(state === "ready");
    expect(seen).toMatchObject({ looks: 1, migrations });
    expect(seen.changes).toBeGreaterThan(0);
  });

  it("is one for all who ask at the same moment, and none after it", async () => {
    const { watch, seen } = watched([found("ready")]);
    expect(await Promise.all([watch.ready(signal), watch.ready(signal), watch.demand(signal)])).toEqual([
      ...[true, true, undefined],
    ]);
    expect(await watch.ready(signal)).toBe(true);
    expect(seen.looks).toBe(1);
  });
});

describe("a store that is away", () => {
  it("is looked at again after longer and longer waits, since the same moment", async () => {
    const { watch, clock, seen } = watched([away]);
    await watch.ready(signal);
    const since = watch.state().since;
    for (const wait of [1000, 2000, 5000, 10_000, 20_000, 30_000, 30_000]) {
      const looks = seen.looks;
      await clock.advance(wait - 1);
      await watch.ready(signal);
      expect(seen.looks).toBe(looks);
      await clock.advance(1);
      expect(await watch.ready(signal)).toBe(false);
      expect(seen.looks).toBe(looks + 1);
    }
    expect(watch.state()).toMatchObject({ state: "away", since, failure: away.toWire() });
  });

  it("that answers again is ready, and its next absence begins with the shortest wait", async () => {
    const { watch, clock } = watched([away, away, found("ready")]);
    await watch.ready(signal);
    await clock.advance(1000);
    await watch.ready(signal);
    await clock.advance(2000);
    expect(await watch.ready(signal)).toBe(true);
    expect(watch.state()).toEqual({ state: "ready", failure: null, since: null, nextTryAt: null });
    watch.failed(away);
    expect(watch.state()).toMatchObject({ since: clock.now(), nextTryAt: clock.now() + 1000 });
  });

  it("is demanded at once, whatever the wait, and its Failure thrown", async () => {
    const { watch, seen } = watched([away]);
    await watch.ready(signal);
    const { code, retryable } = away;
    await expect(watch.demand(signal)).rejects.toMatchObject({ code, retryable });
    expect(seen.looks).toBe(2);
  });

  it("is tried now where somebody says so", async () => {
    const { watch, seen } = watched([away, found("ready")]);
    await watch.ready(signal);
    watch.tryNow();
    expect(await watch.ready(signal)).toBe(true);
    expect(seen.looks).toBe(2);
  });

  it("a ready one is not looked at for being tried now", async () => {
    const { watch, seen } = watched([found("ready")]);
    await watch.ready(signal);
    watch.tryNow();
    expect(watch.state()).toMatchObject({ state: "ready", nextTryAt: null });
    await watch.ready(signal);
    expect(seen.looks).toBe(1);
  });

  it("that then turns out to be of another version is held back since now", async () => {
    const { watch, clock } = watched([away, found("newer", wire("schema_newer"))]);
    await watch.ready(signal);
    await clock.advance(1000);
    await watch.ready(signal);
    expect(watch.state()).toMatchObject({ state: "held_back", since: clock.now() });
  });
});

describe("a store that answers and cannot be written", () => {
  const full = new Failure("disk_full", { retryable: true });

  it("is tried after longer and longer waits, since the same moment, though every look finds it well", async () => {
    const { watch, clock } = watched([found("ready")]);
    await watch.ready(signal);
    watch.failed(full);
    const { since } = watch.state();
    for (const wait of [1000, 2000, 5000, 10_000, 20_000, 30_000, 30_000]) {
      await clock.advance(wait - 1);
      expect(await watch.ready(signal)).toBe(false);
      await clock.advance(1);
      expect(await watch.ready(signal)).toBe(true);
      expect(watch.state()).toMatchObject({ state: "away", since, failure: full.toWire() });
      watch.failed(full);
    }
  });

  it("can still be read", async () => {
    const { watch } = watched([found("ready")]);
    watch.failed(full);
    await expect(watch.demand(signal)).resolves.toBeUndefined();
  });

  it("is ready once rows came in, and its next absence begins with the shortest wait", async () => {
    const { watch, clock } = watched([found("ready")]);
    watch.failed(full);
    await clock.advance(1000);
    await watch.ready(signal);
    watch.failed(full);
    watch.worked();
    expect(watch.state()).toEqual({ state: "ready", failure: null, since: null, nextTryAt: null });
    watch.failed(away);
    expect(watch.state()).toMatchObject({ since: clock.now(), nextTryAt: clock.now() + 1000 });
  });
});

it("looks again in time though this computer's clock was set back meanwhile", async () => {
  const { watch, clock } = watched([away, found("ready")]);
  expect(await watch.ready(signal)).toBe(false);
  clock.set(-3 * 3_600_000);
  expect(await watch.ready(signal)).toBe(false);
  await clock.advance(1000);
  expect(await watch.ready(signal)).toBe(true);
});
