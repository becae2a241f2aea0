import { describe, expect, it } from "vitest";
import { manifestText, parseManifest } from "../../../src-main/spool/parse-manifest";
import { newEntry } from "../../support/spool/new-entry";

const entry = newEntry();
const whole = {
  ...entry,
  byteSize: 46,
  sha256: "00".repeat(32),
  admittedAt: "2026-01-05T10:00:00.000Z",
  rowInserted: false,
  workStarted: false,
  cancelled: false,
  completedAt: null,
  undoneAt: null,
};

describe("parseManifest", () => {
  it("reads what was written", () => {
    expect(parseManifest(manifestText(whole), entry.batchId)).toEqual({ manifest: whole, raw: whole });
  });

  it("keeps what a newer version added, beside what it knows", () => {
    const newer = { ...whole, priority: 3 };
    expect(parseManifest(manifestText(newer), entry.batchId)).toEqual({ manifest: whole, raw: newer });
  });

  it("takes an entry of before undos were remembered as not undone", () => {
    const { undoneAt: _unknown, ...older } = whole;
    const read = parseManifest(manifestText(older), entry.batchId);
    expect(read).toEqual({ manifest: whole, raw: older });
  });

  it.each([
    ["no bytes", "", /JSON/],
    ["zero bytes, as a power cut leaves them", "\0\0\0", /JSON/],
    ["half a text", manifestText(whole).slice(0, 80), /JSON/],
    ["a list", "[]", /^not a JSON object$/],
    ["a number", "7", /^not a JSON object$/],
    ["nothing known", "{}", /^batchId: .*; filename: /],
    ["a wrong type", manifestText({ ...whole, byteSize: "46" }), /^byteSize: /],
    ["a missing mark", manifestText({ ...whole, cancelled: undefined }), /^cancelled: /],
    ["a rule not known", manifestText({ ...whole, merge: "newest" }), /^merge: /],
    ["another entry's", manifestText({ ...whole, batchId: newEntry().batchId }), /^batchId is /],
  ])("says why it cannot read %s", (_what, text, reason) => {
    const read = parseManifest(text, entry.batchId);
    expect("reason" in read && read.reason).toMatch(reason);
  });
});
