import { describe, test } from "vitest";
import { at, buildJob } from "../support/renderer/build-job";
import { buildSession } from "../support/renderer/build-session";
import { expect } from "../support/renderer/expect-page";
import { jobDetailHost } from "../support/renderer/job-detail-scene";
import { manchester } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

describe("a job's note", () => {
  const open = windowSuite();

  /** A host that keeps notes as the store does. */
  function notingHost(note: string | null) {
    const job = { ...manchester(), note };
    const scene = jobDetailHost(
      { job },
      {
        "jobs.note": ({ note: next }) => {
          scene.held.job = { ...scene.held.job, note: next, updatedAt: at("14:05:30") };
          return { job: scene.held.job };
        },
      },
    );
    return scene;
  }

  test("is written in its place and kept by Ctrl Enter", async () => {
    const { host, held, route } = notingHost(null);
    const { page } = await open(host, { route });
    await page.getByRole("button", { name: "Add a note" }).click();
    await expect(page.getByRole("textbox", { name: "Note" })).toBeFocused();
    await page.keyboard.type("Supplier sends a correction on Friday.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("textbox", { name: "Note" })).toHaveCount(0);
    await expect(page.getByText("Supplier sends a correction on Friday.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Edit" })).toBeFocused();
    expect(host.asked("jobs.note")).toEqual([
      { batchId: held.job.batchId, note: "Supplier sends a correction on Friday." },
    ]);
  });

  test("Esc leaves it as it was; leaving the field keeps it; empty takes it away", async () => {
    const { host, route } = notingHost("old");
    const { page } = await open(host, { route });
    await page.getByRole("button", { name: "Edit" }).click();
    await page.keyboard.type(" and more");
    await page.keyboard.press("Escape");
    await expect(page.getByText("old", { exact: true })).toBeVisible();
    expect(host.asked("jobs.note")).toEqual([]);
    // The page is still here: Esc was the field's.
    await expect(page.getByRole("heading", { level: 1, name: "manchester_hh_oct.csv" })).toBeVisible();
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByRole("textbox", { name: "Note" }).fill("new");
    await page.getByRole("heading", { name: "Attempts" }).click();
    await expect(page.getByText("new", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByRole("textbox", { name: "Note" }).fill("  ");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("button", { name: "Add a note" })).toBeVisible();
    expect(host.asked("jobs.note").map(({ note }) => note)).toEqual(["new", null]);
  });

  test("of somebody else’s job is read only, and its record not deleted", async () => {
    const { host, route } = jobDetailHost(
      { job: { ...manchester(), note: "theirs" } },
      { "session.now": () => buildSession({ actor: { userId: 9 } }) },
    );
    const { page } = await open(host, { route });
    await expect(page.getByText("theirs")).toBeVisible();
    await expect(page.getByRole("button", { name: /Edit|Add a note|Delete/ })).toHaveCount(0);
  });
});

describe("a job's record", () => {
  const open = windowSuite();

  test("is deleted after a question in its place, and says that readings stay", async () => {
    const { host, held, route } = jobDetailHost(
      { job: manchester() },
      { "jobs.delete": () => ({ outcome: "deleted" }) },
    );
    const { page } = await open(host, { route });
    await page.getByRole("button", { name: "Delete this record" }).click();
    await expect(page.getByText("Delete the record of this job? Readings stay.")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Delete this record" })).toBeFocused();
    await page.getByRole("button", { name: "Delete this record" }).click();
    await page.getByRole("button", { name: "Delete record" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
    expect(host.asked("jobs.delete")).toEqual([{ batchId: held.job.batchId }]);
  });

  test("stays while an undo is under way, and says so", async () => {
    const { host, route } = jobDetailHost(
      { job: manchester() },
      { "jobs.delete": () => ({ outcome: "undo_under_way" }) },
    );
    const { page } = await open(host, { route });
    await page.getByRole("button", { name: "Delete this record" }).click();
    await page.getByRole("button", { name: "Delete record" }).click();
    await expect(page.getByText("Its undo is under way.")).toBeVisible();
  });

  test("is not to be deleted before the job has ended", async () => {
    const { host, route } = jobDetailHost({ job: buildJob({ filename: "q.csv" }) });
    const { page } = await open(host, { route });
    await expect(page.getByRole("button", { name: "Add a note" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Delete this record" })).toHaveCount(0);
  });
});
