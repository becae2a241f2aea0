import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { FolderView } from "../../src-shared/contract/folders";
import type { ContractDesk } from "../support/contract/contract-desk";
import { dailyFile } from "../support/contract/daily-file";
import type { Scene } from "../support/contract/scene";

/** Watched folders, as pages ask for them; what is done with their files is the watcher's own tests. */
export function foldersSuite(given: () => Scene): void {
  let desk: ContractDesk;
  let path: string;
  let folder: FolderView;
  beforeAll(async () => {
    desk = await given().desk("watcher", { role: "analyst" });
    path = await realpath(await mkdtemp(join(tmpdir(), "meterdrop-inbox-")));
    await writeFile(join(path, "there.csv"), dailyFile(401));
    await writeFile(join(path, "notes.pdf"), "no meter file");
  });
  afterAll(() => rm(path, { recursive: true, force: true }));
  const picked = () => desk.core.fileIds.give(path);
  const id = () => ({ id: folder.id });

  it("folders.preview: says what is there before it is watched, and uses the id up for nothing", async () => {
    const folderId = picked();
    const preview = { path, files: 1, polling: false };
    expect(await desk.call("folders.preview", { folderId })).toMatchObject(preview);
    expect(await desk.call("folders.preview", { folderId })).toMatchObject(preview);
  });

  it("folders.add: watches it by the usual rule, but for what is said", async () => {
    const settings = { name: "Meter inbox", quietSeconds: 1, existing: "import" } as const;
    ({ folder } = await desk.call("folders.add", { folderId: picked(), ...settings }));
    expect(folder).toMatchObject({ name: "Meter inbox", path, glob: "*.csv, *.txt", recursive: false });
    expect(folder).toMatchObject({ afterwards: "leave", quietSeconds: 1, state: "watching", planned: false });
    expect((await desk.call("folders.list", {})).folders.map((each) => each.id)).toEqual([folder.id]);
  });

  it("folders.add: refuses one that is watched, and the data folder itself", async () => {
    const again = await desk.refused("folders.add", { folderId: picked(), existing: "skip" });
    expect(again).toMatchObject({ code: "folder_overlaps", params: { other: path } });
    // Asked past the desk, which takes the folder that was picked for one that leaked.
    const own = desk.core.fileIds.give(desk.core.room().spool.folder);
    const answer = await desk.core.call("folders.add", { folderId: own, existing: "skip" });
    expect(answer).toMatchObject({ ok: false, failure: { code: "folder_overlaps" } });
  });

  it("folders.change: changes what is given and nothing else; a schedule is read before it is kept", async () => {
    const change = { schedule: "0 6 * * 1-5", afterwards: "move" } as const;
    const changed = (await desk.call("folders.change", { ...id(), change })).folder;
    expect(changed).toMatchObject({
      ...folder,
      ...change,
      state: "scheduled",
      waitingThere: expect.any(Number) as number,
      scheduleWords: "At 06:00, Monday to Friday",
      nextRunAt: expect.any(String) as string,
    });
    const wrong = { change: { schedule: "at six" }, ...id() };
    expect(await desk.refused("folders.change", wrong)).toMatchObject({ code: "folder_schedule_invalid" });
    const back = await desk.call("folders.change", {
      ...id(),
      change: { schedule: null, afterwards: "leave" },
    });
    expect(back.folder).toMatchObject({ schedule: null, afterwards: "leave", state: "watching" });
  });

  it("folders.pause and folders.resume: say who and when, and nothing after", async () => {
    const { folder: paused } = await desk.call("folders.pause", id());
    expect(paused).toMatchObject({ state: "paused", paused: { by: "watcher Example" } });
    expect((await desk.call("folders.resume", id())).folder).toMatchObject({
      state: "watching",
      paused: null,
    });
  });

  it("a file that was there is imported, and is a line of the folder's arrivals with its job", async () => {
    await desk.call("folders.runNow", id());
    const options = { limit: Infinity, until: "idle", only: null, watch: "once" } as const;
    await desk.core.room().startRunner(options, new AbortController().signal).ended;
    const { latest, halfHours, days } = await desk.call("folders.arrivals", id());
    expect(latest).toMatchObject([
      { filename: "there.csv", sameAs: null, job: { word: "imported", source: "watch" } },
    ]);
    expect([halfHours.reduce((sum, n) => sum + n, 0), days]).toEqual([1, 30]);
    expect((await desk.call("folders.list", {})).folders[0]).toMatchObject({
      filesToday: 1,
      waitingThere: 0,
    });
  });

  it("folders.setPlan: takes the plan of an import that was read to its end, and gives it up again", async () => {
    const { latest } = await desk.call("folders.arrivals", id());
    const batchId = latest[0]?.job?.batchId ?? "";
    const { folder: planned } = await desk.call("folders.setPlan", { ...id(), batchId });
    expect(planned).toMatchObject({
      planned: true,
      planSummary: expect.stringContaining("there.csv") as string,
    });
    expect((await desk.call("folders.setPlan", { ...id(), batchId: null })).folder.planned).toBe(false);
    await desk.refused("folders.setPlan", { ...id(), batchId: "no-such-batch" });
  });

  it("folders.remove deletes no file, and folders.restore takes it back, with what was taken", async () => {
    await desk.call("folders.remove", id());
    expect((await desk.call("folders.list", {})).folders).toEqual([]);
    const { folder: back } = await desk.call("folders.restore", id());
    expect(back).toMatchObject({ id: folder.id, name: "Meter inbox", filesToday: 1 });
  });

  it("none of it is answered of a folder that there is not", async () => {
    const nowhere = { id: 999 };
    for (const method of [
      "folders.pause",
      "folders.resume",
      "folders.runNow",
      "folders.remove",
      "folders.restore",
      "folders.arrivals",
    ] as const)
      expect([method, await desk.refused(method, nowhere)]).toMatchObject([
        method,
        { code: "folder_not_found" },
      ]);
    await desk.refused("folders.change", { ...nowhere, change: {} });
    await desk.refused("folders.setPlan", { ...nowhere, batchId: null });
    await desk.refused("folders.preview", { folderId: "unknown" });
  });
}
