import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract, methodNames } from "../../src-shared/contract/contract";
import { buildWorkers, type BuiltWorkers } from "../support/contract/built-workers";
import { missingIn, newLedger, openContractDesk, type ContractDesk } from "../support/contract/contract-desk";
import { contractTargets, type ContractStore, type ContractTarget } from "../support/contract/contract-store";
import type { Scene } from "../support/contract/scene";
import { trailOf } from "../support/contract/trail";
import { cleanUpSuite } from "./clean-up.suite";
import { doctorSuite } from "./doctor.suite";
import { everyMethodSuite } from "./every-method.suite";
import { foldersSuite } from "./folders.suite";
import { importsSuite } from "./imports.suite";
import { jobChangesSuite } from "./job-changes.suite";
import { jobReadsSuite } from "./job-reads.suite";
import { manyJobsSuite } from "./many-jobs.suite";
import { queueControlSuite } from "./queue-control.suite";
import { queueSuite } from "./queue.suite";
import { sessionSuite } from "./session.suite";
import { storeAwaySuite } from "./store-away.suite";
import { storeSuite } from "./store.suite";
import { undoSuite } from "./undo.suite";

let workers: BuiltWorkers;
beforeAll(async () => {
  workers = await buildWorkers();
});
afterAll(() => workers.remove());

const targets = contractTargets().map((target) => [target.name, target] as const);

describe.each(targets)("the contract over %s", (_, target) => {
  let started: Awaited<ReturnType<ContractTarget["start"]>>;
  let scene: Scene;
  const desks: ContractDesk[] = [];
  const stores: ContractStore[] = [];

  beforeAll(async () => {
    started = await target.start();
    const ledger = newLedger();
    const another = async () => {
      const store = await started.fresh();
      stores.push(store);
      return store;
    };
    const store = await another();
    scene = {
      ...{ store, ledger, another },
      desk: async (who, how = {}) => {
        const desk = await openContractDesk({ store, ledger, who, worker: workers.worker, ...how });
        desks.push(desk);
        return desk;
      },
    };
  });
  afterAll(async () => {
    for (const desk of desks) await desk.close();
    for (const store of stores) await store.close();
    await started.stop();
  });

  describe("sessions", () => {
    sessionSuite(() => scene);
  });
  describe("every method", () => {
    everyMethodSuite(() => scene);
  });
  describe("the queue", () => {
    queueSuite(() => scene);
  });
  describe("control of the queue", () => {
    queueControlSuite(() => scene);
  });
  describe("many jobs", () => {
    manyJobsSuite(() => scene);
  });
  describe("imports", () => {
    importsSuite(() => scene);
  });
  describe("looking at jobs", () => {
    jobReadsSuite(() => scene);
  });
  describe("changing jobs", () => {
    jobChangesSuite(() => scene);
  });
  describe("undo", () => {
    undoSuite(() => scene);
  });
  describe("watched folders", () => {
    foldersSuite(() => scene);
  });
  describe("the store", () => {
    storeSuite(() => scene);
  });
  describe("while the store is away", () => {
    storeAwaySuite(() => scene);
  });

  describe("doctor", () => {
    doctorSuite(() => scene);
  });
  describe("clean-up", () => {
    cleanUpSuite(() => scene);
  });

  describe("all of it", () => {
    it("was answered, each method at least once", () => {
      expect(missingIn(scene.ledger.answered)).toEqual([]);
    });

    it("was refused, each method at least once", () => {
      expect(missingIn(scene.ledger.refused)).toEqual([]);
    });

    it("is on the trail where it changed something, and nowhere else, under the row of whoever did it", async () => {
      const trails = await Promise.all(stores.map(({ db }) => trailOf(db)));
      const done = trails.flat().filter(({ outcome }) => outcome === "ok");
      const changing = methodNames.filter((name) => contract[name].changes);
      const others = methodNames.filter((name) => !contract[name].changes);
      const actions = new Set(done.map(({ action }) => action));
      expect(changing.filter((name) => !actions.has(name))).toEqual([]);
      expect(others.filter((name) => actions.has(name))).toEqual([]);
      expect(trails.flat().filter(({ user, email }) => user === null || user !== email)).toEqual([]);
    });
  });
});
