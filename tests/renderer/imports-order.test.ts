import type { Page } from "playwright";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import { buildJob, buildQueue } from "../support/renderer/build-job";
import { expect } from "../support/renderer/expect-page";
import { FakeHost } from "../support/renderer/fake-host";
import { windowSuite } from "../support/renderer/window-suite";

const jobs = () => ["a.csv", "b.csv", "c.csv", "d.csv"].map((filename) => buildJob({ filename }));
const rows = (page: Page) => page.getByRole("table", { name: "Waiting" }).locator("[data-row]");
const row = (page: Page, name: string) => rows(page).filter({ hasText: name });

/** The names of the waiting files, as they stand. */
const order = (page: Page) =>
  expect.poll(async () => {
    const names = await rows(page).locator("span[title]").allTextContents();
    return names.join(" ");
  });

function movingHost(waiting = jobs()) {
  const [first] = waiting;
  if (first === undefined) throw new Error("a queue has files");
  return {
    waiting,
    host: new FakeHost(buildQueue({ waiting }), {
      "jobs.move": ({ batchId }) => ({ job: waiting.find((job) => job.batchId === batchId) ?? first }),
    }),
  };
}

describe("the order of the queue", () => {
  const open = windowSuite();

  test("Alt with the arrows moves a file; its row keeps the focus, and its place is spoken", async () => {
    const { host, waiting } = movingHost();
    const { page } = await open(host);
    await expect(row(page, "a.csv")).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("Alt+ArrowDown");
    await order(page).toBe("b.csv a.csv c.csv d.csv");
    await expect(page.locator("[data-row]:focus")).toContainText("a.csv");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowUp");
    await order(page).toBe("b.csv c.csv a.csv d.csv");
    await expect(page.locator("[data-row]:focus")).toContainText("a.csv");
    await expect(page.locator("[data-part=live-status]")).toContainText("a.csv is now 3rd of 4");
    const [a] = waiting;
    expect(host.asked("jobs.move")).toEqual(
      ["later", "later", "later", "earlier"].map((to) => ({ batchId: a?.batchId, to })),
    );
    // What the host tells afterwards is the same, and nothing moves again.
    const [, b, c, d] = waiting;
    host.show({ waiting: [b, c, a, d].flatMap((job) => job ?? []) });
    await order(page).toBe("b.csv c.csv a.csv d.csv");
  });

  test("a menu has the ends and the steps, only those that lead anywhere", async () => {
    const { host } = movingHost();
    const { page } = await open(host);
    await row(page, "a.csv").hover();
    await page.getByRole("button", { name: "Move a.csv" }).click();
    await expect(page.getByRole("menuitem")).toHaveText(["LaterAlt ↓", "Last"]);
    await page.keyboard.press("Escape");
    await row(page, "c.csv").hover();
    await page.getByRole("button", { name: "Move c.csv" }).click();
    await expect(page.getByRole("menuitem")).toHaveText(["First", "EarlierAlt ↑", "LaterAlt ↓", "Last"]);
    await page.getByRole("menuitem", { name: "First" }).click();
    await order(page).toBe("c.csv a.csv b.csv d.csv");
    expect(host.asked("jobs.move")).toMatchObject([{ to: "first" }]);
  });

  test("a row is dragged by its grip; Esc leaves it where it was", async () => {
    const { host, waiting } = movingHost();
    const { page } = await open(host);
    const drag = async (name: string, over: string) => {
      await row(page, name).hover();
      await row(page, name).locator("[data-grip]").hover();
      await page.mouse.down();
      const box = await row(page, over).boundingBox();
      if (box === null) throw new Error("the row is not there");
      await page.mouse.move(box.x + 40, box.y + 4, { steps: 5 });
    };
    await drag("d.csv", "b.csv");
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await order(page).toBe("a.csv b.csv c.csv d.csv");
    expect(host.asked("jobs.move")).toEqual([]);
    await drag("d.csv", "b.csv");
    // It is followed from frame to frame: the line tells that it has come so far.
    await expect(row(page, "b.csv")).toHaveClass(/dropBefore/);
    await page.mouse.up();
    await order(page).toBe("a.csv d.csv b.csv c.csv");
    expect(host.asked("jobs.move")).toEqual([{ batchId: waiting[3]?.batchId, before: waiting[1]?.batchId }]);
  });

  test("where the host refuses, the row goes back and says why", async () => {
    const host = new FakeHost(buildQueue({ waiting: jobs() }), {
      "jobs.move": () => {
        throw new Failure("job_not_in_state", { params: { status: "processing", action: "moved" } });
      },
    });
    const { page } = await open(host);
    await expect(row(page, "a.csv")).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(row(page, "a.csv")).toContainText("Not possible now.");
    await order(page).toBe("a.csv b.csv c.csv d.csv");
  });

  test("a file alone has no other place", async () => {
    const { host } = movingHost([buildJob({ filename: "only.csv" })]);
    const { page } = await open(host);
    await row(page, "only.csv").hover();
    await expect(page.getByRole("button", { name: "Move only.csv" })).toHaveCount(0);
  });
});
