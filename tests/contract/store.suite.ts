import { access } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { secretAccount } from "../../src-shared/contract/secret-account";
import { storeCheckSteps } from "../../src-shared/contract/store-settings";
import type { ContractDesk } from "../support/contract/contract-desk";
import type { ContractStore } from "../support/contract/contract-store";
import { dailyFile } from "../support/contract/daily-file";
import { nowhere } from "../support/contract/nowhere";
import { inShort } from "../support/stores/check-words";
import type { Scene } from "../support/contract/scene";
import { trailOf } from "../support/contract/trail";

const keep = { kind: "keep" } as const;
const own = { kind: "sqlite", path: null } as const;

/** Where readings are kept: looked at, tested and changed, and no file of a page's choosing. */
export function storeSuite(given: () => Scene): void {
  let store: ContractStore;
  let desk: ContractDesk;
  beforeAll(async () => {
    store = await given().another();
    desk = await given().desk("keeper", { store, role: store.firstRole });
  });

  it("store.settings: what is in use, where its password is, and never the password", async () => {
    const isServer = store.password !== null;
    const answer = await desk.call("store.settings", {});
    expect(answer).toMatchObject({
      ...{ current: store.settings, lastWorking: null, waitingFiles: 0 },
      ...{ passwordKept: isServer, passwordPlace: "keychain" },
    });
    if (isServer) expect(JSON.stringify(answer)).not.toContain(store.password);
  });

  describe("store.test", () => {
    it("of the store in use: all eight steps, with the password that is kept", async () => {
      const check = await desk.call("store.test", { settings: store.settings, password: keep });
      expect(check.steps.map(({ step }) => step)).toEqual(storeCheckSteps);
      expect(inShort(check)).toMatchObject({ passed: true, failed: null });
    });

    it("of a server that does not answer, and nothing of it is kept", async () => {
      const password = { kind: "set", value: "s3cret" } as const;
      const check = await desk.call("store.test", { settings: nowhere, password });
      expect(inShort(check)).toMatchObject({
        passed: false,
        failed: "port_answers",
        code: "store_unreachable",
      });
      expect(desk.secrets.kept()).not.toHaveProperty([secretAccount(nowhere)]);
      expect((await desk.call("store.settings", {})).current).toEqual(store.settings);
    });
  });

  it.each(["store.test", "store.use"] as const)("%s: opens no file that a page names", async (method) => {
    const path = join(store.folder, "of-the-page.db");
    const refused = await desk.refused(method, { settings: { kind: "sqlite", path }, password: keep });
    expect(refused.code).toBe("bad_request");
    await expect(access(path)).rejects.toMatchObject({ code: "ENOENT" });
  });

  describe("store.use", () => {
    it("of a store whose test fails: says why, and everything is as it was", async () => {
      const password = { kind: "set", value: "s3cret" } as const;
      const answer = await desk.call("store.use", { settings: nowhere, password });
      expect(answer).toMatchObject({ used: false, failure: null, check: { passed: false } });
      expect(desk.secrets.kept()).not.toHaveProperty([secretAccount(nowhere)]);
      const trail = await trailOf(store.db);
      expect(trail.at(-1)).toMatchObject({
        ...{ action: "store.use", outcome: "store_unreachable", user: desk.email },
      });
      expect(JSON.stringify(trail)).not.toContain("s3cret");
      expect((await desk.call("store.settings", {})).current).toEqual(store.settings);
    });

    it("of another store: jobs, people and trail are its own from then on, and back again", async () => {
      const mover = await given().desk("mover", { store, at: "own" });
      const fileIds = [await mover.drop("before.csv", dailyFile(1))];
      await mover.call("imports.add", { fileIds, source: "drop" });
      const before = await mover.call("jobs.list", {});
      expect(before.count).toBe(1);

      const there = { settings: store.settings, password: typed(store) };
      const used = await mover.call("store.use", there);
      expect(used).toMatchObject({ used: true, failure: null, check: { passed: true } });
      expect(await mover.call("jobs.list", {})).toEqual({ jobs: [], count: 0 });
      expect(await mover.call("store.settings", {})).toMatchObject({
        ...{ current: store.settings, lastWorking: store.settings },
      });
      expect((await mover.call("session.now", {})).actor).toMatchObject({ role: store.firstRole });
      const last = (await trailOf(store.db)).at(-1);
      expect(last).toMatchObject({ action: "store.use", outcome: "ok", user: mover.email });
      if (store.password !== null) {
        expect(Object.values(mover.secrets.kept())).toEqual([store.password]);
      }

      expect(await mover.call("store.use", { settings: own, password: keep })).toMatchObject({ used: true });
      expect(await mover.call("jobs.list", {})).toEqual(before);
    });
  });
}

/** The password as a person types it; the embedded store has none. */
const typed = ({ password }: ContractStore) =>
  password === null ? keep : ({ kind: "set", value: password } as const);
