import type { Page } from "playwright";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import type { JobView } from "../../src-shared/contract/job-view";
import { at, buildJob, buildQueue, cells } from "../support/renderer/build-job";
import { buildSession } from "../support/renderer/build-session";
import { buildPreview, buildUndo } from "../support/renderer/build-undo";
import { expect } from "../support/renderer/expect-page";
import { faintTexts } from "../support/renderer/faint-texts";
import type { Handlers } from "../support/renderer/fake-host";
import { jobDetailHost, pictureJob } from "../support/renderer/job-detail-scene";
import { tabTo } from "../support/renderer/tab-to";
import { windowSuite } from "../support/renderer/window-suite";

const line = (page: Page) => page.getByRole("group", { name: "Undo import" });
const inLine = (page: Page, name: string) => line(page).getByRole("button", { name, exact: true });
const inHeader = (page: Page, name: string) =>
  page.locator("main header").getByRole("button", { name, exact: true });
const state = (page: Page) => page.locator("main > p");
const status = (page: Page) => page.locator("[data-part=live-status]");
const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** By the key, once there is something to undo. */
async function askByKey(page: Page): Promise<void> {
  await expect(inHeader(page, "Undo import")).toBeVisible();
  await page.keyboard.press("u");
}

const leeds = { batchId: "l", filename: "leeds_v2.csv", days: 40 };
const preview = buildPreview({ removed: 1420, restored: 310, kept: 40, keptBy: [leeds], keptByCount: 1 });
const asked =
  "This takes out 1,420 days of readings and puts back the earlier values of 310 days. 40 days stay: leeds_v2.csv brought them too.";

let minute = 6;
const later = (job: JobView, change: Partial<JobView>): JobView => ({
  ...job,
  ...change,
  updatedAt: at(`14:${String((minute += 1)).padStart(2, "0")}`),
});
const undoing = (job: JobView) => later(job, { revertedBy: 9, word: "undoing" });
const undone = (job: JobView) => later(job, { revertedBy: 9, revertedAt: at("14:05"), word: "undone" });

const scene = (handlers: Handlers = {}) =>
  jobDetailHost(pictureJob(), { "jobs.undoPreview": () => preview, ...handlers });

describe("the undo of an import", () => {
  const open = windowSuite();

  test("is asked about by U in a line that takes the focus, goes on, and ends: all without a mouse", async () => {
    const { host, held, route } = scene({ "jobs.undo": () => ({ job: undoing(held.job) }) });
    const { page } = await open(host, { route });
    await askByKey(page);
    await expect(line(page)).toBeFocused();
    await expect(line(page).locator("p")).toHaveText(asked);
    await expect(status(page)).toHaveText(asked);
    await expect(line(page).getByRole("link", { name: "leeds_v2.csv" })).toHaveAttribute(
      "href",
      "#/history/l",
    );
    await tabTo(page, inLine(page, "Undo import"));
    await page.keyboard.press("Enter");
    await expect.poll(() => host.asked("jobs.undo")).toEqual([{ batchId: held.job.batchId }]);

    held.job = undoing(held.job);
    held.undo = buildUndo({ total: 1770, startedAt: null, word: "queued" });
    host.send("job", held.job);
    await expect(line(page)).toHaveCount(0);
    await expect(title(page)).toBeFocused();
    await expect(state(page)).toHaveText("UndoingIt starts when there is room beside the imports under way.");
    await expect(status(page)).toHaveText(`${held.job.filename}: undo started.`);
    await expect(inHeader(page, "Undo import")).toHaveCount(0);

    held.undo = buildUndo({ total: 1770, removed: 420, restored: 60, kept: 10 });
    const progress = page.getByRole("progressbar", { name: `Undoing ${held.job.filename}` });
    await expect(progress).toHaveAttribute("aria-valuetext", "27 %, 490 of 1,770 days");
    await expect(state(page)).toHaveText("Undoing490 of 1,770 days done.");
    await expect(status(page)).toHaveText(`${held.job.filename}: 25 % taken out.`);

    held.job = undone(held.job);
    held.undo = buildUndo({
      ...preview,
      total: 1770,
      completedAt: at("14:05", "2025-11-24"),
      word: "undone",
    });
    await expect(state(page)).toHaveText(
      "Undone by Amir Khan on 24 Nov, 14:051,420 days were taken out, 310 went back to earlier values and 40 stayed.",
    );
    await expect(progress).toHaveCount(0);
    await expect(status(page)).toHaveText(`${held.job.filename}: undone.`);
  });

  test("an undone import is imported again as a new job", async () => {
    const next = buildJob({ filename: "manchester_again.csv" });
    const { host, held, route } = scene({ "jobs.importAgain": () => ({ batchId: next.batchId }) });
    held.job = undone(held.job);
    held.undo = buildUndo({ ...preview, total: 1770, completedAt: at("14:05"), word: "undone" });
    const { page } = await open(host, { route });
    // The likeliest stands last, and stands out.
    await expect(page.locator("main header").getByRole("button").last()).toHaveText("Import again");
    const ink = (name: string) =>
      inHeader(page, name).evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(await ink("Import again")).not.toBe(await ink("Download 12 rejected rows"));
    const { batchId } = held.job;
    await inHeader(page, "Import again").click();
    await expect.poll(() => host.asked("jobs.importAgain")).toEqual([{ batchId }]);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#/history/${next.batchId}`);
  });

  test("is not begun by Keep or Esc, which give the focus back; Esc again leads away", async () => {
    const { host, route } = scene();
    const { page } = await open(host, { route });
    await inHeader(page, "Undo import").click();
    await expect(inLine(page, "Undo import")).toBeVisible();
    await expect(inHeader(page, "Undo import")).toHaveAttribute("aria-expanded", "true");
    await inLine(page, "Keep").click();
    await expect(line(page)).toHaveCount(0);
    await expect(inHeader(page, "Undo import")).toBeFocused();
    await expect(inHeader(page, "Undo import")).toHaveAttribute("aria-expanded", "false");

    const tab = page.getByRole("tab", { name: "Warnings" });
    await tab.focus();
    await page.keyboard.press("u");
    await expect(line(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(line(page)).toHaveCount(0);
    await expect(tab).toBeFocused();
    expect(host.asked("jobs.undoPreview")).toHaveLength(2);
    expect(host.asked("jobs.undo")).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(title(page)).toHaveText("History");
  });

  test("shows a skeleton while what it would do is worked out, and can be left then too", async () => {
    const answers: (() => void)[] = [];
    const slow = new Promise<typeof preview>((resolve) => {
      answers.push(() => resolve(preview));
    });
    const { host, route } = scene({ "jobs.undoPreview": () => slow });
    const { page } = await open(host, { route });
    await inHeader(page, "Undo import").click();
    await expect(line(page).getByRole("status", { name: "Working out what this takes out" })).toBeVisible();
    await expect(line(page).locator("p > span")).toBeVisible();
    await expect(line(page).getByRole("button")).toHaveText(["Keep"]);
    await inLine(page, "Keep").click();
    await inHeader(page, "Undo import").click();
    answers[0]?.();
    await expect(line(page).locator("p")).toHaveText(asked);
  });

  test("says why it cannot be told what it would do, and asks again", async () => {
    const world = { away: true };
    const { host, route } = scene({
      "jobs.undoPreview": () => {
        if (world.away) throw new Failure("store_busy", { params: { reason: "" }, retryable: true });
        return preview;
      },
    });
    const { page } = await open(host, { route });
    await askByKey(page);
    await expect(line(page)).toContainText("The database was busy.");
    await expect(status(page)).toContainText("The database was busy.");
    await expect(line(page).getByRole("button")).toHaveText(["Try again", "Keep"]);
    world.away = false;
    await inLine(page, "Try again").click();
    await expect(line(page).locator("p")).toHaveText(asked);
  });

  test("says why it could not be begun", async () => {
    const { host, route } = scene({
      "jobs.undo": () => {
        throw new Failure("store_busy", { params: { reason: "" }, retryable: true });
      },
    });
    const { page } = await open(host, { route });
    await askByKey(page);
    await inLine(page, "Undo import").click();
    await expect(line(page)).toContainText("The database was busy.");
    await expect(line(page).getByRole("button")).toHaveText(["Try again", "Keep"]);
  });

  test("that failed tells why and what is out, and is tried again from where it stopped", async () => {
    const { host, held, route } = scene({ "jobs.undo": () => ({ job: held.job }) });
    held.job = undoing(held.job);
    held.undo = buildUndo({
      total: 1770,
      removed: 500,
      word: "failed",
      failure: { code: "store_error", params: { reason: "Table is full" }, retryable: false },
    });
    const { page } = await open(host, { route });
    await expect(state(page)).toContainText("500 of 1,770 days are done; the rest is still in.");
    await expect(page.locator("main")).toContainText("Table is full");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => host.asked("jobs.undo")).toEqual([{ batchId: held.job.batchId }]);
    held.undo = buildUndo({ total: 1770, removed: 800 });
    await expect(state(page)).toHaveText("Undoing800 of 1,770 days done.");
    await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
  });

  test("closes its question when somebody else was quicker", async () => {
    const { host, held, route } = scene();
    const { page } = await open(host, { route });
    await askByKey(page);
    await expect(line(page)).toBeFocused();
    held.job = undone(held.job);
    host.send("job", held.job);
    await expect(line(page)).toHaveCount(0);
    await expect(state(page)).toContainText("Undone");
  });

  test("is offered for a cancelled import, which says how many rows are in", async () => {
    const job = buildJob({
      status: "cancelled",
      processedRows: 12_400,
      importedRows: 12_400,
      cells: cells("1x9"),
    });
    const { host, route } = jobDetailHost({ job }, { "jobs.undoPreview": () => preview });
    const { page } = await open(host, { route });
    await expect(state(page)).toHaveText("Cancelled12,400 in before it stopped.");
    await inHeader(page, "Undo import").click();
    await expect(line(page).locator("p")).toHaveText(asked);
  });

  test.each([
    ["somebody else's import", { userId: 2 }, "analyst" as const, 0],
    ["a viewer", {}, "viewer" as const, 0],
    ["an administrator, of somebody else's", { userId: 2 }, "admin" as const, 1],
    ["a dry run", { dryRun: true, word: "checked" as const }, "admin" as const, 0],
  ])("is there for those who may alone: %s", async (_, change, role, buttons) => {
    const { host, held, route } = scene({ "session.now": () => buildSession({ actor: { role } }) });
    held.job = { ...held.job, ...change };
    const { page } = await open(host, { route });
    await expect(inHeader(page, "Download 12 rejected rows")).toBeVisible();
    await expect(inHeader(page, "Undo import")).toHaveCount(buttons);
    await page.keyboard.press("u");
    await expect(line(page)).toHaveCount(buttons);
  });

  test("days of the import that are still in force are told", async () => {
    const { host, route } = scene();
    const { page } = await open(host, { route });
    await expect(page.getByText("71,980 of 73,000 days still in force, 410 in part")).toBeVisible();
  });
});

describe("undo from the lists", () => {
  const open = windowSuite();

  test("by a finished row's menu on Imports: the job opens with the line, once", async () => {
    const { host, held } = scene();
    host.show({ finished: [held.job], finishedCount: 1 });
    const { page } = await open(host);
    await page.getByRole("button", { name: `More about ${held.job.filename}` }).click();
    await page.getByRole("menuitem", { name: "Undo import" }).click();
    await expect(line(page)).toBeFocused();
    await expect(line(page).locator("p")).toHaveText(asked);
    await page.keyboard.press("Escape");
    await expect(inHeader(page, "Undo import")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(title(page)).toHaveText("Imports");
    await page.goForward();
    await expect(inHeader(page, "Undo import")).toBeVisible();
    expect(host.asked("jobs.undoPreview")).toHaveLength(1);
    await expect(line(page)).toHaveCount(0);
  });

  test.each([
    ["Imports", "/imports"],
    ["History", "/history"],
  ])("by U on a row of %s", async (_, route) => {
    const { host, held } = scene({
      "queue.now": () => buildQueue({ finished: [held.job], finishedCount: 1 }),
    });
    const { page } = await open(host, { route });
    await expect(page.getByText(held.job.filename).first()).toBeVisible();
    await page.keyboard.press("j");
    await expect(page.locator("[data-row]:focus")).toContainText(held.job.filename);
    await page.keyboard.press("u");
    await expect(line(page)).toBeFocused();
    await expect(line(page).locator("p")).toHaveText(asked);
  });

  test("a row that has nothing to undo is left alone", async () => {
    const job = buildJob({ status: "cancelled", filename: "nothing.csv" });
    const { host } = jobDetailHost({ job });
    host.show({ finished: [job], finishedCount: 1 });
    const { page } = await open(host);
    await expect(page.getByText("nothing.csv")).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("u");
    await page.getByRole("button", { name: "More about nothing.csv" }).click();
    await expect(page.getByRole("menuitem", { name: "Try again" })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: "Undo import" })).toHaveCount(0);
  });
});

describe("every text of an undo can be read", () => {
  const open = windowSuite();

  test.each(["light", "dark"] as const)("in the %s theme", async (theme) => {
    const { host, held, route } = scene({ "session.now": () => buildSession({ preferences: { theme } }) });
    const { page } = await open(host, { route });
    await askByKey(page);
    await expect(line(page).locator("p")).toHaveText(asked);
    await expect(page.locator("html")).toHaveCSS("color-scheme", theme);
    // A text that fades in (90 ms) is faint until it is there.
    await expect.poll(() => faintTexts(page)).toEqual([]);
    held.job = undone(held.job);
    held.undo = buildUndo({ ...preview, total: 1770, completedAt: at("14:05"), word: "undone" });
    host.send("job", held.job);
    await expect(state(page)).toContainText("Undone by Amir Khan today, 14:05");
    await expect.poll(() => faintTexts(page)).toEqual([]);
  });
});
