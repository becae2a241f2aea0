import { beforeAll, describe, expect, it } from "vitest";
import { contract, methodNames, type Args, type MethodName } from "../../src-shared/contract/contract";
import { mayDo } from "../../src-shared/contract/role";
import type { ContractDesk } from "../support/contract/contract-desk";
import type { Scene } from "../support/contract/scene";
import { trailAfter } from "../support/contract/trail";

const noJob = { batchId: "no-such-batch" };
const embedded = { settings: { kind: "sqlite" }, password: { kind: "keep" } } as const;

/** A call of each method that its schema takes. */
const good: { readonly [M in MethodName]: Args<M> } = {
  "queue.now": {},
  "queue.tryNow": {},
  "queue.pause": {},
  "queue.resume": {},
  "queue.parallel": { imports: null },
  "imports.add": { fileIds: ["an-id"], source: "drop" },
  "imports.samples": {},
  "imports.addSample": { name: "daily.csv" },
  "jobs.list": {},
  "jobs.get": noJob,
  "jobs.problems": { ...noJob, severity: "error" },
  "jobs.rejects": noJob,
  "jobs.cancel": noJob,
  "jobs.retry": noJob,
  "jobs.importAgain": noJob,
  "jobs.move": { ...noJob, to: "first" },
  "jobs.note": { ...noJob, note: "as agreed with the supplier" },
  "jobs.delete": noJob,
  "jobs.many": { action: "cancel", jobs: { batchIds: ["no-such-batch"] } },
  "jobs.restore": noJob,
  "machines.list": {},
  "jobs.undoPreview": noJob,
  "jobs.undo": noJob,
  "folders.list": {},
  "folders.add": { folderId: "an-id", existing: "import" },
  "folders.change": { id: 4711, change: {} },
  "folders.setPlan": { id: 4711, batchId: null },
  "folders.remove": { id: 4711 },
  "folders.restore": { id: 4711 },
  "folders.pause": { id: 4711 },
  "folders.resume": { id: 4711 },
  "folders.runNow": { id: 4711 },
  "folders.arrivals": { id: 4711 },
  "folders.preview": { folderId: "an-id" },
  "store.settings": {},
  "store.test": embedded,
  "store.use": embedded,
  "session.now": {},
  "session.prefer": {},
  "doctor.run": {},
  "doctor.reconcile": {},
  "cleanUp.settings": {},
  "cleanUp.configure": { daily: true, days: 30 },
  "cleanUp.preview": { days: 30 },
  "cleanUp.run": { days: 30 },
};

const noFolder: unknown[] = [{}, { id: "4711" }, { id: 1.5 }, { path: "/" }];
const badRules: Record<string, unknown>[] = [
  { typeChoice: "weekly" },
  { quietSeconds: 0 },
  { quietSeconds: 3601 },
  { glob: "" },
  { name: " " },
  { afterwards: "burn" },
  { onFailure: "delete" },
  { schedule: 6 },
];
const asAdd = (rule: Record<string, unknown>) => ({ folderId: "an-id", existing: "import", ...rule });

const noBatchId: unknown[] = [{}, { batchId: "" }, { batchId: "x".repeat(37) }, { batchId: 7 }];
const server = { kind: "mysql", hosts: [{ host: "db", port: 3306 }], database: "m", user: "ann" };
const keep = { kind: "keep" };
const badStores: unknown[] = [
  {},
  { settings: { kind: "postgres" }, password: keep },
  { settings: { ...server, hosts: [] }, password: keep },
  { settings: { ...server, hosts: [{ host: "db", port: 0 }] }, password: keep },
  { settings: { ...server, tls: "sometimes" }, password: keep },
  { settings: server },
  { settings: server, password: { kind: "set", value: "x".repeat(1025) } },
];

const badDays: unknown[] = [{}, { days: 0 }, { days: 3651 }, { days: 1.5 }, { days: "30" }];

/** Calls of each method that its schema refuses, beside what is no object at all. */
const bad: { readonly [M in MethodName]: readonly unknown[] } = {
  "queue.now": [],
  "queue.tryNow": [],
  "queue.pause": [{ minutes: 0 }, { minutes: 1.5 }, { minutes: "an hour" }, { minutes: 10_081 }],
  "queue.resume": [],
  "queue.parallel": [{}, { imports: 0 }, { imports: 17 }, { imports: 1.5 }],
  "imports.add": [
    { source: "drop" },
    { fileIds: [], source: "drop" },
    { fileIds: [7], source: "drop" },
    { fileIds: ["an-id"], source: "cli" },
    { fileIds: ["an-id"], source: "drop", typeChoice: "weekly" },
    { fileIds: ["an-id"], source: "drop", dryRun: "yes" },
    { fileIds: Array.from({ length: 10_001 }, String), source: "drop" },
  ],
  "imports.samples": [],
  "imports.addSample": [{}, { name: 7 }, { name: "daily.csv", typeChoice: "weekly" }],
  "jobs.list": [
    { status: "done" },
    { q: "x".repeat(201) },
    { limit: 0 },
    { limit: 101 },
    { limit: 1.5 },
    { offset: -1 },
  ],
  "jobs.get": noBatchId,
  "jobs.problems": [
    ...noBatchId.map((args) => Object.assign({ severity: "error" }, args)),
    noJob,
    { ...noJob, severity: "hint" },
    { ...noJob, severity: "error", cell: 48 },
    { ...noJob, severity: "error", limit: 1001 },
    { ...noJob, severity: "error", offset: -1 },
  ],
  "jobs.rejects": noBatchId,
  "jobs.cancel": noBatchId,
  "jobs.retry": [...noBatchId, { ...noJob, plan: {} }, { ...noJob, plan: { reader: "one" } }],
  "jobs.importAgain": noBatchId,
  "jobs.move": [
    ...noBatchId.map((args) => Object.assign({ to: "first" }, args)),
    noJob,
    { ...noJob, to: "middle" },
    { ...noJob, before: 7 },
  ],
  "jobs.note": [
    ...noBatchId.map((args) => Object.assign({ note: "" }, args)),
    noJob,
    { ...noJob, note: "x".repeat(2001) },
  ],
  "jobs.delete": noBatchId,
  "jobs.many": [
    {},
    { action: "cancel" },
    { action: "burn", jobs: { filter: {} } },
    { action: "cancel", jobs: { batchIds: [] } },
    { action: "cancel", jobs: { batchIds: [7] } },
    { action: "cancel", jobs: { filter: { status: "done" } } },
  ],
  "jobs.restore": noBatchId,
  "machines.list": [],
  "jobs.undoPreview": noBatchId,
  "jobs.undo": noBatchId,
  "folders.list": [],
  "folders.add": [{}, { folderId: 7, existing: "skip" }, { folderId: "an-id" }, ...badRules.map(asAdd)],
  "folders.change": [{}, { id: 4711 }, ...badRules.map((change) => ({ id: 4711, change }))],
  "folders.setPlan": [{}, { id: 4711 }, { id: "4711", batchId: null }, { id: 4711, batchId: 7 }],
  "folders.remove": noFolder,
  "folders.restore": noFolder,
  "folders.pause": noFolder,
  "folders.resume": noFolder,
  "folders.runNow": noFolder,
  "folders.arrivals": noFolder,
  "folders.preview": [{}, { folderId: 7 }],
  "store.settings": [],
  "store.test": badStores,
  "store.use": [...badStores, { ...embedded, waiting: "burn" }],
  "session.now": [],
  "session.prefer": [{ theme: "sepia" }, { typeChoice: "weekly" }, { dryRun: 1 }, { letterKeys: null }],
  "doctor.run": [],
  "doctor.reconcile": [],
  "cleanUp.settings": [],
  "cleanUp.configure": [{}, { daily: "yes", days: 30 }, { daily: true, days: 0 }, { daily: true, days: 1.5 }],
  "cleanUp.preview": badDays,
  "cleanUp.run": badDays,
};

/** Methods that a person of the least role may not call. */
const aboveViewer = methodNames.filter((name) => !mayDo("viewer", contract[name].role));

/** What holds for each method of the contract, whatever it does. */
export function everyMethodSuite(given: () => Scene): void {
  let desk: ContractDesk;
  let viewer: ContractDesk;
  beforeAll(async () => {
    desk = await given().desk("caller", { role: "admin" });
    viewer = await given().desk("viewer", { role: "viewer" });
  });

  it("a method that is not in the contract is refused, one that every object has included", async () => {
    for (const method of ["jobs.destroy", "constructor", "toString", "__proto__", ""]) {
      const answer = await desk.core.call(method, {});
      expect(answer).toMatchObject({ ok: false, failure: { code: "bad_request", retryable: false } });
    }
  });

  describe.each(methodNames)("%s", (method) => {
    it("refuses what its schema refuses, says where, and leaves nothing on the trail", async () => {
      const events = await trailAfter(given().store.db, async () => {
        for (const args of ["text", 7, [], true, ...bad[method]]) {
          const { code, params } = await desk.refused(method, args);
          expect([args, code]).toEqual([args, "bad_request"]);
          expect(params["reason"]).toMatch(/\w/);
        }
      });
      expect(events).toEqual([]);
    });
  });

  it.each(aboveViewer)(
    "%s is not for a viewer, and what would change something is on the trail",
    async (method) => {
      const events = await trailAfter(given().store.db, async () => {
        const { code, params } = await viewer.refused(method, good[method]);
        expect({ code, params }).toEqual({ code: "not_allowed", params: { role: contract[method].role } });
      });
      const want = { action: method, outcome: "not_allowed", role: "viewer", user: viewer.email };
      expect(events).toMatchObject(contract[method].changes ? [want] : []);
    },
  );

  const ofOneFolder = methodNames.filter((name) => "id" in good[name]);
  it.each(ofOneFolder)("%s of a folder that is not watched", async (method) => {
    const { code, params } = await desk.refused(method, good[method]);
    expect({ code, params }).toEqual({ code: "folder_not_found", params: { folder: 4711 } });
  });

  const ofOneJob = methodNames.filter((name) => "batchId" in good[name] && !("id" in good[name]));
  it.each(ofOneJob)("%s of a job that is not there", async (method) => {
    const events = await trailAfter(given().store.db, async () => {
      const { code, params } = await desk.refused(method, good[method]);
      expect({ code, params }).toEqual({ code: "job_not_found", params: noJob });
    });
    const want = { action: method, subject: noJob.batchId, outcome: "job_not_found", user: desk.email };
    expect(events).toMatchObject(contract[method].changes ? [want] : []);
  });
}
