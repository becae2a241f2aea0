import type { Page } from "playwright";
import { describe, test } from "vitest";
import { buildFolder } from "../support/renderer/build-folder";
import { buildSession } from "../support/renderer/build-session";
import { expect } from "../support/renderer/expect-page";
import { faintTexts } from "../support/renderer/faint-texts";
import { foldersHost, nightlyArrivals, pictureFolders } from "../support/renderer/folders-scene";
import { windowSuite } from "../support/renderer/window-suite";

const LONG =
  "\\\\leeds-fs01.northgate.example\\metering\\suppliers\\half-hourly\\2025\\nightly-exports-of-all-sites";

const overEdge = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("html, main, main > div, main > div *")]
      .filter((box) => getComputedStyle(box).overflowX !== "hidden" || box.matches("main > div"))
      .filter((box) => box.clientWidth > 0 && box.getBoundingClientRect().right > innerWidth + 0.5)
      .map((box) => box.outerHTML.slice(0, 80)),
  );

describe("Watched folders", () => {
  const open = windowSuite();
  const scene = (theme: "light" | "dark" = "light") => {
    const folders = [
      ...Object.values(pictureFolders()),
      buildFolder({ name: "Finance", path: LONG, state: "not_allowed" }),
    ];
    const { host } = foldersHost(folders, {
      handlers: {
        "folders.arrivals": nightlyArrivals,
        "session.now": () => buildSession({ preferences: { theme } }),
      },
    });
    return { host, folders };
  };

  test.each(["light", "dark"] as const)("in the %s theme every text can be read", async (theme) => {
    const { page } = await open(scene(theme).host, { route: "/folders" });
    await expect(page.getByRole("table", { name: "Latest files" })).toBeVisible();
    await expect(page.locator("html")).toHaveCSS("color-scheme", theme);
    expect(await faintTexts(page)).toEqual([]);
    await page.locator("[data-row]").filter({ hasText: "Finance" }).click();
    await expect(page.getByText("Not allowed.")).toBeVisible();
    expect(await faintTexts(page)).toEqual([]);
  });

  test.each([360, 640, 900, 1100])("%i px wide, nothing hangs over the edge", async (width) => {
    const { host, folders } = scene();
    const { page } = await open(host, {
      route: `/folders/${folders.at(-1)?.id ?? ""}`,
      size: { width, height: 700 },
    });
    await expect(page.getByRole("table", { name: "Latest files" })).toBeVisible();
    expect(await overEdge(page)).toEqual([]);
    const sideways = await page.evaluate(() =>
      [...document.querySelectorAll("html, main, main > div")].map(
        (box) => box.scrollWidth - box.clientWidth,
      ),
    );
    expect(Math.max(...sideways)).toBe(0);
  });

  test("under 900 px the list and a folder take turns; Esc and the arrow lead back", async () => {
    const { page } = await open(scene().host, { route: "/folders", size: { width: 640, height: 800 } });
    await expect(page.locator("[data-row]")).toHaveCount(5);
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(0);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect(page.locator("[data-row]:focus")).toContainText("Meter inbox");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 2, name: "Meter inbox" })).toBeVisible();
    await expect(page.locator("[data-row]")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(page.locator("[data-row]")).toHaveCount(5);
    await page.locator("[data-row]").filter({ hasText: "Cardiff office" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Cardiff office" })).toBeVisible();
    await page.getByRole("button", { name: "All watched folders" }).click();
    await expect(page.locator("[data-row]")).toHaveCount(5);
  });

  test("a long list scrolls by itself, so that the rule stays in sight", async () => {
    const many = Array.from({ length: 30 }, (_, i) => buildFolder({ name: `Folder number ${i + 1}` }));
    const { page } = await open(foldersHost(many).host, { route: "/folders" });
    await page.locator("[data-row]").last().click();
    await expect(page.getByRole("heading", { level: 2, name: "Folder number 30" })).toBeInViewport();
    await expect(page.getByText("move it to imported")).toBeInViewport();
  });

  test("a long path loses its middle, never its end", async () => {
    const { page } = await open(scene().host, { route: "/folders" });
    const path = page.locator("[data-row]").filter({ hasText: "Finance" }).getByTitle(LONG);
    await expect(path).toBeVisible();
    const parts = await path.evaluate((name) =>
      [...name.querySelectorAll("[data-text]")].map((part) => ({
        text: part.getAttribute("data-text"),
        cut: part.scrollWidth > part.clientWidth,
      })),
    );
    expect(parts.map(({ cut }) => cut)).toEqual([true, false]);
    expect(parts.at(-1)?.text).toBe("s-of-all-sites");
  });
});
