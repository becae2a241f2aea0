import { beforeAll, expect, it } from "vitest";
import type { ContractDesk } from "../support/contract/contract-desk";
import type { Scene } from "../support/contract/scene";
import { trailOf } from "../support/contract/trail";

/** Who uses this computer, and how they like its screens. */
export function sessionSuite(given: () => Scene): void {
  let desk: ContractDesk;
  beforeAll(async () => {
    desk = await given().desk("ann");
  });

  it("whoever comes first is known by name; from the first thing done on they have a row, which the trail names", async () => {
    const byName = { email: desk.email, role: given().store.firstRole, machine: "desk-of-ann" };
    expect((await desk.call("session.now", {})).actor).toEqual({
      ...byName,
      name: "ann Example",
      userId: null,
    });
    await desk.refused("jobs.cancel", { batchId: "no-such-batch" });
    const trail = await trailOf(given().store.db);
    expect(trail).toMatchObject([{ action: "jobs.cancel", user: desk.email, role: byName.role }]);
  });

  it("session.now: who sits here, by their row, and what this host can do", async () => {
    const { actor, capabilities, version } = await desk.call("session.now", {});
    const users = await given().store.db.read((connection) =>
      connection.all("SELECT id, name, role FROM users WHERE email = ?", [desk.email]),
    );
    const { firstRole } = given().store;
    expect(users).toEqual([{ id: actor.userId, name: "ann Example", role: firstRole }]);
    expect(actor).toMatchObject({ email: desk.email, role: firstRole, machine: "desk-of-ann" });
    expect(capabilities).toEqual({ host: "desktop", picker: true, openFolder: true });
    expect(version).toBe("0.1.0");
  });

  it("session.prefer: changes what is given, keeps the rest, and is remembered", async () => {
    const { preferences: first } = await desk.call("session.now", {});
    expect(first).toEqual({
      ...{ theme: "system", typeChoice: "auto", dryRun: false, waitForResult: false, letterKeys: true },
    });
    await desk.call("session.prefer", { theme: "dark", typeChoice: "hh" });
    const after = await desk.call("session.prefer", { letterKeys: false });
    expect(after).toEqual({ ...first, theme: "dark", typeChoice: "hh", letterKeys: false });
    expect((await desk.call("session.now", {})).preferences).toEqual(after);
    await desk.refused("session.prefer", { theme: "sepia" });
    expect((await desk.call("session.now", {})).preferences).toEqual(after);
  });
}
