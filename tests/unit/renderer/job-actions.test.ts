import { describe, expect, test } from "vitest";
import { jobActions } from "../../../src-renderer/pages/job-detail/job-actions";
import { at, buildJob } from "../../support/renderer/build-job";

type Given = Parameters<typeof buildJob>[0];

const analyst = { userId: 1, name: "Tom", email: null, role: "analyst" as const, machine: "LDS-WS-014" };

describe("what may be done with a job", () => {
  test.each<[string, Given, string[]]>([
    ["queued", { status: "queued" }, ["cancel"]],
    ["importing", { status: "processing" }, ["cancel"]],
    ["importing with failed rows", { status: "processing", failedRows: 2 }, ["rejects", "cancel"]],
    ["stopping", { status: "processing", cancelRequestedAt: at("14:05") }, []],
    ["imported", { status: "completed", importedRows: 3 }, ["undo"]],
    ["imported, of which no row changed anything", { status: "completed", unchangedRows: 3 }, ["undo"]],
    ["checked", { status: "completed", importedRows: 3, dryRun: true }, []],
    ["with problems", { status: "completed", importedRows: 3, failedRows: 12 }, ["rejects", "undo"]],
    ["already in", { status: "completed", duplicateOf: 4 }, ["importAgain"]],
    ["failed", { status: "failed", errorCode: "no_meter_column" }, ["retry"]],
    [
      "failed with rejected rows",
      { status: "failed", failedRows: 4, errorCode: "every_row_rejected" },
      ["rejects", "retry"],
    ],
    // Without an answer it would only ask again.
    ["needs an answer", { status: "failed", errorCode: "needs_answer" }, []],
    ["cancelled", { status: "cancelled" }, ["retry"]],
    ["cancelled on the way", { status: "cancelled", importedRows: 3 }, ["retry", "undo"]],
    ["being undone", { status: "completed", importedRows: 3, revertedBy: 9 }, []],
    [
      "undone",
      { status: "completed", importedRows: 3, failedRows: 1, revertedAt: at("14:00"), revertedBy: 9 },
      ["importAgain", "rejects"],
    ],
  ])("%s", (_, job, actions) => {
    expect(jobActions(buildJob(job), analyst)).toEqual(actions);
  });

  test.each([
    ["an analyst, their own", analyst, { userId: 1 }, true],
    ["an analyst, somebody else's", analyst, { userId: 2 }, false],
    ["an analyst, nobody's in particular", analyst, { userId: null }, true],
    ["an administrator, anybody's", { ...analyst, role: "admin" as const }, { userId: 2 }, true],
    ["a viewer, their own", { ...analyst, role: "viewer" as const }, { userId: 1 }, false],
    ["somebody not known yet", null, { userId: 1 }, false],
  ])("%s: %s", (_, actor, job, may) => {
    const failed = buildJob({ status: "failed", failedRows: 4, errorCode: "every_row_rejected", ...job });
    expect(jobActions(failed, actor)).toEqual(may ? ["rejects", "retry"] : ["rejects"]);
  });
});
