import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestStore } from "../support/stores/store-targets";

/** The people of a store, what they did, and who runs which spool. */
export function peopleAndRunnersSuite(open: () => Promise<TestStore>): void {
  let test: TestStore;

  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.close());

  describe("people", () => {
    it("have a row from the first sight on, and the role that it says from then", async () => {
      const email = `${randomUUID()}@example.org`;
      const first = await test.store.people.ensure({ name: "Ann", email, role: "analyst" });
      expect(first.role).toBe("analyst");
      expect(await test.store.people.ensure({ name: "Ann E.", email, role: "admin" })).toEqual(first);
      await test.change("UPDATE users SET role = 'viewer' WHERE id = ?", [first.userId]);
      expect(await test.store.people.ensure({ name: "Ann", email, role: "analyst" })).toEqual({
        ...first,
        role: "viewer",
      });
    });

    it("are one whatever the case of their address", async () => {
      const email = `${randomUUID()}@Example.ORG`;
      const { userId } = await test.store.people.ensure({ name: "Ann", email, role: "analyst" });
      const again = await test.store.people.ensure({
        name: "Ann",
        email: email.toLowerCase(),
        role: "analyst",
      });
      expect(again.userId).toBe(userId);
    });

    it("are one where three processes see them first at once", async () => {
      const person = { name: "Ann", email: `${randomUUID()}@example.org`, role: "analyst" } as const;
      const seen = await Promise.all([1, 2, 3].map(() => test.another().people.ensure(person)));
      expect(new Set(seen.map((each) => each.userId)).size).toBe(1);
    });
  });

  it("the audit trail keeps who did what, when and how it ended", async () => {
    const subject = randomUUID();
    const actor = { userId: 3, name: "Ann", email: null, role: "analyst", machine: "desk-1" } as const;
    const event = {
      actor,
      action: "jobs.cancel",
      subject,
      outcome: "job_not_found",
      params: { batchId: subject },
    };
    await test.store.audit.record(event);
    await test.store.audit.record({ ...event, outcome: "ok" });
    const rows = await test.rows("SELECT * FROM audit_events WHERE subject = ? ORDER BY id", [subject]);
    expect(rows).toMatchObject([
      {
        ...{ user_id: 3, name: "Ann", email: null, role: "analyst", machine: "desk-1" },
        ...{ action: "jobs.cancel", outcome: "job_not_found", params: JSON.stringify({ batchId: subject }) },
      },
      { outcome: "ok" },
    ]);
  });

  it("a runner has one row, stamped anew by each heartbeat", async () => {
    const spoolId = randomUUID();
    const runner = {
      spoolId,
      machine: "desk-1",
      person: "Ann",
      version: "0.1.0",
      waitingFiles: 2,
      pausedBy: null,
    };
    const row = async () => {
      const rows = (await test.rows("SELECT * FROM runners WHERE spool_id = ?", [spoolId])) as {
        heartbeat_at: string;
      }[];
      expect(rows).toHaveLength(1);
      return rows[0];
    };
    await test.store.runners.heartbeat(runner);
    const first = await row();
    expect(first).toMatchObject({ machine: "desk-1", person: "Ann", version: "0.1.0", waiting_files: 2 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await test.store.runners.heartbeat({ ...runner, machine: "desk-2", waitingFiles: 0 });
    const second = await row();
    expect(second).toMatchObject({ machine: "desk-2", waiting_files: 0 });
    expect((second?.heartbeat_at ?? "") > (first?.heartbeat_at ?? "")).toBe(true);
  });
}
