import { expect } from "../support/renderer/expect-page";
import { describe, test } from "vitest";
import { buildJob, buildQueue } from "../support/renderer/build-job";
import { buildSession } from "../support/renderer/build-session";
import { FakeHost } from "../support/renderer/fake-host";
import { finished } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

const queued = () => [buildJob({ filename: "one.csv" }), buildJob({ filename: "two.csv" })];
const failed = () => finished("bad.csv", "13:12", "13:12", { status: "failed", errorCode: "no_header" });

describe("the keyboard on the Imports screen", () => {
  const open = windowSuite();
  const focusedName = "() => document.activeElement?.querySelector('[title]')?.textContent";

  test("J and K and the arrows move over all rows; the list is one tab stop", async () => {
    const { page } = await open(new FakeHost(buildQueue({ waiting: queued(), finished: [failed()] })));
    const at = (name: string) => expect.poll(() => page.evaluate(`(${focusedName})()`)).toBe(name);
    await expect(page.getByText("bad.csv")).toBeVisible();
    await page.keyboard.press("j");
    await at("one.csv");
    await page.keyboard.press("j");
    await at("two.csv");
    await page.keyboard.press("ArrowDown");
    await at("bad.csv");
    await page.keyboard.press("j");
    await at("bad.csv");
    await page.keyboard.press("k");
    await at("two.csv");
    expect(await page.locator("[data-row][tabindex='0']").count()).toBe(1);
    // Beside the row itself only its own buttons: those of all other rows are passed by.
    const stops = page.locator("[data-row]:not(:focus) :is(button, a):not([tabindex='-1'])");
    expect(await stops.evaluateAll((all) => all.map((each) => each.outerHTML))).toEqual([]);
  });

  test("Delete cancels, and the focus goes to the row that takes its place", async () => {
    const [one, two] = queued();
    if (one === undefined || two === undefined) throw new Error("two jobs are needed");
    const host = new FakeHost(buildQueue({ waiting: [one, two] }), {
      "jobs.cancel": () => ({ outcome: "cancelled", job: null }),
    });
    const { page } = await open(host);
    await expect(page.getByText("one.csv")).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("Delete");
    await expect.poll(() => host.asked("jobs.cancel")).toEqual([{ batchId: one.batchId }]);
    host.show({ waiting: [two], waitingCount: 1 });
    await expect(page.locator("[data-row]:focus")).toContainText("two.csv");
  });

  test("R tries a failed job again; Enter opens it", async () => {
    const job = failed();
    const host = new FakeHost(buildQueue({ finished: [job] }), {
      "jobs.retry": () => ({ job }),
      "jobs.get": () => ({
        job,
        attempts: [],
        errorsKept: 0,
        warningsKept: 0,
        inForce: null,
        undo: null,
        covers: { meters: 0, meterDays: 0, from: null, to: null },
      }),
      "jobs.problems": () => ({ problems: [], count: 0, kinds: [] }),
      "jobs.list": () => ({ jobs: [job], count: 1 }),
    });
    const { page } = await open(host);
    await expect(page.getByText("bad.csv")).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    await expect.poll(() => host.asked("jobs.retry").length).toBe(1);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "bad.csv" })).toBeVisible();
    expect(new URL(page.url()).hash).toBe(`#/history/${job.batchId}`);
  });

  test("single letters do nothing when they are turned off", async () => {
    const host = new FakeHost(buildQueue({ waiting: queued() }), {
      "session.now": () => buildSession({ preferences: { letterKeys: false } }),
    });
    const { page } = await open(host);
    await expect(page.getByText("one.csv")).toBeVisible();
    await page.keyboard.press("j");
    expect(await page.locator("[data-row]:focus").count()).toBe(0);
  });
});
