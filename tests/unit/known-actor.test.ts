import { describe, expect, it } from "vitest";
import { knownActor } from "../../src-main/known-actor";
import type { PeopleStore } from "../../src-main/ports/people-store";
import type { StoreWatchState } from "../../src-main/queue/store-watch";
import type { Role } from "../../src-shared/contract/role";
import { Failure } from "../../src-shared/failure";
import { only } from "../support/fakes/only";

const { signal } = new AbortController();
const byName = { name: "Val Example", email: "val@desk", role: "analyst", userId: null, machine: "desk" };
const asViewer = { ...byName, userId: 7, role: "viewer" };

/** Val, whose row says viewer, at a store in some state; a look makes it `found`. */
function val(began: StoreWatchState["state"], found: StoreWatchState["state"] = "ready") {
  let state = began;
  let answers: () => ReturnType<PeopleStore["ensure"]> = () => Promise.resolve({ userId: 7, role: "viewer" });
  const asked: string[] = [];
  const actor = knownActor({
    people: only<PeopleStore>("people", {
      ensure: () => {
        asked.push("row");
        return answers();
      },
    }),
    watch: {
      state: () => ({ state, failure: null, since: null, nextTryAt: null }),
      ready: () => {
        asked.push("look");
        state = found;
        return Promise.resolve(found === "ready");
      },
      failed: ({ code }) => {
        asked.push(code);
        state = "away";
      },
    },
    person: { name: "Val Example", email: "val@desk" },
    firstRole: "analyst",
    machine: "desk",
  });
  return {
    asked,
    who: (needs: Role) => actor(needs, signal),
    become: (next: StoreWatchState["state"]) => (state = next),
    breaks: (failure: Failure | Error) => (answers = () => Promise.reject(failure)),
  };
}

describe("knownActor", () => {
  it.each<[StoreWatchState["state"], Role, object, string[]]>([
    ["ready", "viewer", asViewer, ["row"]],
    ["ready", "analyst", asViewer, ["row"]],
    ["unknown", "viewer", byName, []],
    ["unknown", "analyst", asViewer, ["look", "row"]],
    ["unknown", "admin", asViewer, ["look", "row"]],
    ["away", "analyst", byName, []],
    ["held_back", "analyst", byName, []],
  ])("a store that is %s, for what needs role %s", async (state, needs, who, asked) => {
    const given = val(state);
    expect(await given.who(needs)).toEqual(who);
    expect(given.asked).toEqual(asked);
  });

  it("a look that finds no store leaves them known by name", async () => {
    const given = val("unknown", "away");
    expect(await given.who("analyst")).toEqual(byName);
  });

  it("whoever was known once is known without asking, the store away included", async () => {
    const given = val("ready");
    await given.who("analyst");
    given.become("away");
    expect(await given.who("admin")).toEqual(asViewer);
    expect(given.asked).toEqual(["row"]);
  });

  it("a store that is lost while it is asked is told of, and they are asked for again later", async () => {
    const given = val("ready");
    given.breaks(new Failure("store_lost", { retryable: true }));
    expect(await given.who("analyst")).toEqual(byName);
    expect(given.asked).toEqual(["row", "store_lost"]);
  });

  it("what no later call would mend is not hidden", async () => {
    const given = val("ready");
    given.breaks(new Failure("schema_differs"));
    await expect(given.who("analyst")).rejects.toMatchObject({ code: "schema_differs" });
  });
});
