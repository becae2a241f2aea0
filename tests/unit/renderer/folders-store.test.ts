import { describe, expect, test } from "vitest";
import { createFoldersStore, folderOf, inTrouble } from "../../../src-renderer/state/folders-store";
import { Failure } from "../../../src-shared/failure";
import { buildFolder, buildFolders } from "../../support/renderer/build-folder";
import { clientOf } from "../../support/renderer/client-of";
import type { Handlers } from "../../support/renderer/fake-host";
import { foldersHost } from "../../support/renderer/folders-scene";

const refuse = () => {
  throw new Failure("not_allowed", { params: { role: "analyst" } });
};

/** A store of one folder that is connected to its host. */
async function connected(handlers: Handlers = {}) {
  const folder = buildFolder({ name: "Leeds" });
  const { host, held, tell } = foldersHost([folder], { handlers });
  const store = createFoldersStore(clientOf(host));
  const stop = store.getState().connect();
  await expect.poll(() => store.getState().view).not.toBeNull();
  const named = () => folderOf(store.getState().view, folder.id);
  return { store, host, held, tell, folder, named, stop };
}

describe("the watched folders as the window holds them", () => {
  test("a change shows before the host has answered, and what the host made of it after", async () => {
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { store, folder, named } = await connected({
      "folders.change": async () => {
        await asked;
        return { folder: { ...folder, glob: "*.csv" } };
      },
    });
    const kept = store.getState().change(folder.id, { glob: " *.csv " });
    expect(named()?.glob).toBe(" *.csv ");
    answer();
    expect(await kept).toBe(true);
    expect(named()?.glob).toBe("*.csv");
  });

  test("a refused change is put back and told; the next that is kept clears it", async () => {
    let refused = true;
    const { store, folder, named } = await connected({
      "folders.change": () => (refused ? refuse() : { folder: { ...folder, name: "York" } }),
    });
    expect(await store.getState().change(folder.id, { name: "York" })).toBe(false);
    expect(named()?.name).toBe("Leeds");
    expect(store.getState().refusals.get(folder.id)?.code).toBe("not_allowed");
    refused = false;
    expect(await store.getState().change(folder.id, { name: "York" })).toBe(true);
    expect(named()?.name).toBe("York");
    expect(store.getState().refusals.size).toBe(0);
  });

  test("a state that is older than the one held is dropped", async () => {
    const { store, host, folder, named } = await connected();
    host.send("folders", buildFolders([{ ...folder, name: "York" }]));
    expect(named()?.name).toBe("York");
    host.send("folders", { ...buildFolders([]), revision: 0 });
    expect(named()?.name).toBe("York");
    expect(store.getState().view?.folders).toHaveLength(1);
  });

  test("a folder that could not be removed stays", async () => {
    const { store, folder, named } = await connected({ "folders.remove": refuse });
    expect(await store.getState().remove(folder.id)).toBe(false);
    expect(named()).toBeDefined();
  });

  test("it listens no more once it was stopped", async () => {
    const { host, folder, named, stop } = await connected();
    stop();
    host.send("folders", buildFolders([{ ...folder, name: "York" }]));
    expect(named()?.name).toBe("Leeds");
  });

  test("in trouble are those that cannot be watched, not those that shall not be", () => {
    const states = ["watching", "importing", "out_of_reach", "paused", "not_allowed", "scheduled"] as const;
    expect(inTrouble(states.map((state) => buildFolder({ state })))).toBe(2);
  });
});
