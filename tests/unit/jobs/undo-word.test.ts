import { expect, it } from "vitest";
import type { Job } from "../../../src-shared/jobs/job";
import { undoWord } from "../../../src-shared/jobs/undo-word";

const later = "2025-11-25 14:00:00.000000";

it.each<[Job["status"], string | null, string]>([
  ["queued", null, "queued"],
  ["queued", later, "trying_again"],
  ["processing", null, "undoing"],
  ["failed", null, "failed"],
  ["completed", null, "undone"],
])("an undo whose job is %s (next try %s) is %s", (status, nextAttemptAt, word) => {
  expect(undoWord({ status, nextAttemptAt })).toBe(word);
});
