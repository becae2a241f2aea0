import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Spool } from "../../../src-main/ports/spool";
import { tempSpools, type TempSpools } from "../../support/fakes/temp-spool";

let spools: TempSpools;
let spool: Spool;
beforeEach(async () => {
  spools = await tempSpools();
  spool = await spools.spool("store");
});
afterEach(() => spools.remove());

const pause = { by: "Ann Example", at: "2025-11-25T13:10:00.000Z", until: null };

it("a pause is seen by every process of the spool, and by no other spool", async () => {
  expect(await spool.pause()).toBeNull();
  await spool.setPause(pause);
  expect(await (await spools.spool("store")).pause()).toEqual(pause);
  expect(await (await spools.spool("other")).pause()).toBeNull();
});

it("a later pause replaces it; a resume ends it, once or twice", async () => {
  await spool.setPause(pause);
  const later = { ...pause, until: "2025-11-25T14:10:00.000Z" };
  await spool.setPause(later);
  expect(await spool.pause()).toEqual(later);
  await spool.endPause(null);
  await spool.endPause(null);
  expect(await spool.pause()).toBeNull();
});

it("whoever ends one whose time is over leaves the one that somebody asked for since", async () => {
  await spool.setPause(pause);
  await spool.endPause({ ...pause, by: "somebody before" });
  expect(await spool.pause()).toEqual(pause);
  await spool.endPause(pause);
  expect(await spool.pause()).toBeNull();
});

it.each(["", "{", "[]", '{"by":7}'])(
  "a damaged file (%j) still pauses, and a resume takes it away",
  async (text) => {
    await writeFile(join(spool.folder, "pause.json"), text);
    expect(await spool.pause()).toMatchObject({ until: null });
    await spool.endPause(null);
    expect(await spool.pause()).toBeNull();
  },
);

it("is no entry of the spool, and leaves nothing behind", async () => {
  await spool.setPause(pause);
  expect(await spool.list()).toEqual([]);
  await spool.endPause(null);
  expect((await readdir(spool.folder)).filter((name) => name.startsWith("pause"))).toEqual([]);
});
