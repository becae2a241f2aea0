import { expect } from "../support/renderer/expect-page";
import { describe, test } from "vitest";
import { buildSession } from "../support/renderer/build-session";
import { FakeHost } from "../support/renderer/fake-host";
import { busyQueue } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

const list = { "jobs.list": () => ({ jobs: [], count: 0 }) };

describe("the window", () => {
  const open = windowSuite();

  test("its policy allows nothing unsafe", async () => {
    const { page } = await open(new FakeHost(busyQueue()));
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
  });

  test.each([360, 480, 640, 800, 1000, 1280])("%i px wide, nothing scrolls sideways", async (width) => {
    const { page } = await open(new FakeHost(busyQueue()), { size: { width, height: 700 } });
    await expect(page.getByText("manchester_hh_oct.csv")).toBeVisible();
    const over = await page.evaluate(() =>
      [...document.querySelectorAll("html, main, main > div")].map(
        (element) => element.scrollWidth - element.clientWidth,
      ),
    );
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
  });

  test("goes to a section by its link and by its key, and shows which it is", async () => {
    const { page } = await open(new FakeHost(busyQueue(), list));
    await page.getByRole("link", { name: "History", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
    await expect(page.getByRole("link", { name: "History", exact: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await page.keyboard.press("Control+1");
    await expect(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
  });

  test("under 640 px the sections are a menu", async () => {
    const { page } = await open(new FakeHost(busyQueue(), list), { size: { width: 480, height: 800 } });
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "History" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
  });

  test("does what the host commands", async () => {
    const host = new FakeHost(busyQueue(), {
      ...list,
      "imports.add": () => ({ files: [] }),
    });
    host.picked = ["f-9"];
    const { page } = await open(host, { route: "/history" });
    await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
    host.command("choose-files");
    await expect(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
    await expect.poll(() => host.asked("imports.add").map((args) => args.fileIds)).toEqual([["f-9"]]);
  });

  test("follows the system's theme until one is chosen", async () => {
    const system = new FakeHost(busyQueue(), {
      "session.now": () => buildSession({ preferences: { theme: "system" } }),
    });
    const { page } = await open(system, { context: { colorScheme: "dark" } });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.emulateMedia({ colorScheme: "light" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  });
});
