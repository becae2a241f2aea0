import type { Page } from "playwright";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import type { JobView } from "../../src-shared/contract/job-view";
import { at, buildJob } from "../support/renderer/build-job";
import { expect } from "../support/renderer/expect-page";
import { jobDetailHost, pictureJob } from "../support/renderer/job-detail-scene";
import { dailyPlan, finishedToday, leeds } from "../support/renderer/scenes";
import { tabTo } from "../support/renderer/tab-to";
import { windowSuite } from "../support/renderer/window-suite";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const state = (page: Page) => page.locator("main > p");
const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const pasted = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const later = (job: JobView, change: Partial<JobView>): JobView => ({
  ...job,
  ...change,
  updatedAt: at("14:07"),
});

describe("what can be done with a job", () => {
  const open = windowSuite();

  test("a queued one is cancelled at once by Delete, and brought back by Undo", async () => {
    const job = buildJob({ filename: "queued.csv" });
    const cancelled = later(job, { status: "cancelled", word: "cancelled" });
    const { host, route } = jobDetailHost(
      { job },
      {
        "jobs.cancel": () => ({ outcome: "cancelled", job: cancelled }),
        "jobs.restore": () => ({ job }),
      },
    );
    const { page } = await open(host, { route });
    await expect(state(page)).toContainText("Queued");
    await page.keyboard.press("Delete");
    await expect(page.getByText("queued.csv was cancelled.")).toBeVisible();
    host.send("job", cancelled);
    await expect(state(page)).toContainText("CancelledNothing was imported.");
    await expect(button(page, "Cancel")).toHaveCount(0);
    await button(page, "Undo").click();
    await expect.poll(() => host.asked("jobs.restore")).toEqual([{ batchId: job.batchId }]);
  });

  test("one under way is asked to stop: Stopping, then Cancelled; the focus is not lost", async () => {
    const job = leeds();
    const { host, held, route } = jobDetailHost(
      { job },
      { "jobs.cancel": () => ({ outcome: "stopping", job }) },
    );
    const { page } = await open(host, { route });
    await tabTo(page, button(page, "Cancel"));
    await page.keyboard.press("Enter");
    await expect.poll(() => host.asked("jobs.cancel")).toEqual([{ batchId: job.batchId }]);
    host.send("job", later(job, { cancelRequestedAt: at("14:07"), word: "stopping" }));
    await expect(state(page)).toHaveText("StoppingIt stops after the rows in hand. What is in stays in.");
    await expect(button(page, "Cancel")).toHaveCount(0);
    await expect(title(page, job.filename)).toBeFocused();
    held.job = later(job, { status: "cancelled", word: "cancelled", completedAt: at("14:07") });
    host.send("job", held.job);
    await expect(state(page)).toHaveText("Cancelled44,102 in before it stopped.");
    await expect(button(page, "Undo")).toHaveCount(0);
    await expect(page.getByRole("status")).toHaveText(`${job.filename}: cancelled, 12 rows failed.`);
  });

  test("a failed one is tried again by R, and that it could not be says why", async () => {
    const job = finishedToday()[3] ?? leeds();
    const held = { gone: true };
    const { host, route } = jobDetailHost(
      { job },
      {
        "jobs.retry": () => {
          if (held.gone) throw new Failure("file_missing", { params: { path: job.filename } });
          return { job };
        },
      },
    );
    const { page } = await open(host, { route });
    await expect(state(page)).toContainText("Failed");
    await page.keyboard.press("r");
    await expect(page.getByText("File not found.")).toBeVisible();
    held.gone = false;
    await button(page, "Try again").click();
    await expect(page.getByText("File not found.")).toHaveCount(0);
    host.send("job", later(job, { status: "queued", word: "queued", errorCode: null }));
    await expect(state(page)).toHaveText("QueuedIt starts when the imports before it are done.");
  });

  test("one that is already in is imported again as a new job, or the other one is shown", async () => {
    const job = finishedToday()[2] ?? leeds();
    const next = buildJob({ filename: "york_again.csv" });
    const { host, held, route } = jobDetailHost(
      { job },
      { "jobs.importAgain": () => ({ batchId: next.batchId }) },
    );
    const { page } = await open(host, { route });
    await expect(page.getByRole("link", { name: "Show that import" })).toHaveAttribute("href", "#/history/b");
    await expect(state(page)).toContainText("Already in");
    held.job = next;
    await button(page, "Import again").click();
    await expect(title(page, "york_again.csv")).toBeVisible();
    expect(new URL(page.url()).hash).toBe(`#/history/${next.batchId}`);
    expect(host.asked("jobs.importAgain")).toEqual([{ batchId: job.batchId }]);
  });

  test("one that needs an answer gives its commands by the keyboard", async () => {
    const job = buildJob({
      status: "failed",
      errorCode: "needs_answer",
      errorParams: { question: "which_unit", unit: "units", draft: JSON.stringify(dailyPlan) },
    });
    const { host, route } = jobDetailHost({ job });
    const { page } = await open(host, { route, context: clipboard });
    const copy = page.getByRole("button", { name: "Copy the command" });
    const commands = [
      `meterdrop jobs show ${job.batchId} --json > answer.json`,
      `meterdrop jobs retry ${job.batchId} --plan answer.json`,
    ];
    await expect(page.locator("ol code")).toHaveText([
      commands[0] ?? "",
      "answer.json",
      "unit",
      commands[1] ?? "",
    ]);
    await tabTo(page, copy.first());
    await page.keyboard.press("Enter");
    await expect.poll(() => pasted(page)).toBe(commands[0]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect.poll(() => pasted(page)).toBe(commands[1]);
  });

  test("its batch id is copied whole", async () => {
    const scene = pictureJob();
    const { host, route } = jobDetailHost(scene);
    const { page } = await open(host, { route, context: clipboard });
    await button(page, "Copy batch id").click();
    await expect(button(page, "Copied")).toBeVisible();
    expect(await pasted(page)).toBe(scene.job.batchId);
  });
});
