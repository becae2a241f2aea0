import { expect, test } from "vitest";
import { NOTHING_STORED, notStored } from "../../../src-main/feed/queue-state";
import { buildJob } from "../../support/renderer/build-job";

const entry = (batchId: string) => ({
  batchId,
  filename: `${batchId}.csv`,
  byteSize: 1,
  typeChoice: "auto" as const,
  dryRun: false,
  source: "drop",
  admittedAt: "2025-11-24T14:00:00.000Z",
  cancelled: false,
});

test.each(["importing", "waiting", "finished"] as const)(
  "a file that the store shows as %s is not told of as one that the store does not know",
  (list) => {
    const stored = { ...NOTHING_STORED, [list]: [buildJob({ batchId: "known" })] };
    expect(notStored([entry("known"), entry("new")], stored)).toEqual([entry("new")]);
  },
);
