import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { abandonedFiles } from "../../../src-main/spool/abandoned-files";
import { entryFiles, entryOfName } from "../../../src-main/spool/entry-files";

const id = "0b9f1a52-7c3d-4e8f-9a10-5d2c6b7e8f90";
const other = "1b9f1a52-7c3d-4e8f-9a10-5d2c6b7e8f91";

describe("entryFiles", () => {
  it("names an entry's files after its batch id", () => {
    expect(entryFiles("/data/spool/x", id)).toEqual({
      part: join("/data/spool/x", `${id}.part`),
      partLock: join("/data/spool/x", `${id}.part.lock`),
      bytes: join("/data/spool/x", `${id}.bytes`),
      manifest: join("/data/spool/x", `${id}.json`),
      manifestAside: join("/data/spool/x", `${id}.json.tmp`),
      unreadable: join("/data/spool/x", `${id}.json.unreadable`),
      unreadableReason: join("/data/spool/x", `${id}.json.unreadable.txt`),
    });
  });

  it.each(["", "..", "../x", `${id}/x`, `../${id}`, id.toUpperCase(), `${id}\n`, "lock", "gate"])(
    "takes no path from %j",
    (batchId) => {
      expect(() => entryFiles("/data/spool/x", batchId)).toThrow(
        expect.objectContaining({ code: "job_not_found", params: { batchId } }),
      );
    },
  );

  it("takes every UUID", () => {
    for (let n = 0; n < 1000; n += 1) expect(() => entryFiles("/x", randomUUID())).not.toThrow();
  });
});

describe("entryOfName", () => {
  it.each([
    [`${id}.part`, "part"],
    [`${id}.part.lock`, "partLock"],
    [`${id}.bytes`, "bytes"],
    [`${id}.json`, "manifest"],
    [`${id}.json.tmp`, "manifestAside"],
    [`${id}.json.unreadable`, "unreadable"],
    [`${id}.json.unreadable.txt`, "unreadableReason"],
  ])("knows %s", (name, kind) => {
    expect(entryOfName(name)).toEqual({ batchId: id, kind });
  });

  it.each([
    "lock",
    "lock-wal",
    "gate",
    "holder.json",
    "spool.json",
    id,
    `${id}.csv`,
    `x${id}.part`,
    "x.json",
  ])("leaves %s alone", (name) => {
    expect(entryOfName(name)).toBeNull();
  });
});

describe("abandonedFiles", () => {
  it.each([
    ["nothing", [], []],
    ["the spool's own files", ["lock", "lock-shm", "gate", "holder.json", "spool.json"], []],
    ["a whole entry", [`${id}.bytes`, `${id}.json`], []],
    ["a part", [`${id}.part`], ["part"]],
    ["a part with its writer's lock", [`${id}.part`, `${id}.part.lock`], ["part", "partLock"]],
    ["bytes without a manifest", [`${id}.bytes`], ["bytes"]],
    ["bytes and half a manifest", [`${id}.bytes`, `${id}.json.tmp`], ["manifestAside", "bytes"]],
    ["bytes whose manifest was set aside", [`${id}.bytes`, `${id}.json.unreadable`], []],
    ["a mark that was cut short", [`${id}.bytes`, `${id}.json`, `${id}.json.tmp`], ["manifestAside"]],
    ["a lock left over", [`${id}.bytes`, `${id}.json`, `${id}.part.lock`], ["partLock"]],
    ["another entry's part", [`${other}.bytes`, `${other}.json`, `${id}.part`], ["part"]],
  ] as const)("of %s", (_what, names, kinds) => {
    expect([...abandonedFiles(names)]).toEqual(kinds.length === 0 ? [] : [[id, kinds]]);
  });
});
