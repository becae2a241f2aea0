import { describe, expect, it } from "vitest";
import { unpackRejects } from "../../../src-main/stores/jobs/unpack-rejects";
import { packRejects } from "../../../src-main/stores/readings/pack-rejects";
import { batchOf } from "../../support/readings/batch-of";

describe("unpackRejects", () => {
  it("gives back every rejected row whole, whatever its raw text holds", async () => {
    const raws = ['1234567890123,"two\nlines",é€', "", 'a "quoted" row \u2028', "x".repeat(10_000)];
    const batch = batchOf(raws.map((rejected) => ({ rejected })));
    const [chunk] = await packRejects(batch);
    const records = await unpackRejects(chunk?.packed ?? new Uint8Array());
    expect(records.map((record) => record.raw)).toEqual(raws);
    expect(records).toEqual(
      batch.rejected.map(({ problems, ...row }) => ({
        ...row,
        problems: problems.map(({ code, column, params }) => ({ code, column, params })),
      })),
    );
  });
});
