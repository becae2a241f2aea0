import { describe, test } from "vitest";
import { buildSession } from "../support/renderer/build-session";
import { expect } from "../support/renderer/expect-page";
import { faintTexts } from "../support/renderer/faint-texts";
import { headOffice, settingsHost, signInRefused } from "../support/renderer/settings-scene";
import { windowSuite } from "../support/renderer/window-suite";

describe("Settings", () => {
  const open = windowSuite();

  test.each(["light", "dark"] as const)("in the %s theme every text can be read", async (theme) => {
    const { host, route } = settingsHost(headOffice, signInRefused(), {
      "session.now": () => buildSession({ preferences: { theme } }),
    });
    const { page } = await open(host, { route });
    await page.getByRole("button", { name: "Test", exact: true }).click();
    await expect(page.getByText("Sign-in refused")).toBeVisible();
    await page.getByLabel("User", { exact: true }).fill("");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await expect(page.locator("html")).toHaveCSS("color-scheme", theme);
    expect(await faintTexts(page)).toEqual([]);
    await page.getByRole("button", { name: "Test again" }).click();
    await expect(page.getByText("Enter the user.")).toBeVisible();
    expect(await faintTexts(page)).toEqual([]);
    // And one that cannot be read is found.
    await page.locator("main h1").evaluate((title) => {
      title.style.color = getComputedStyle(document.body).backgroundColor;
    });
    expect(await faintTexts(page)).toEqual(["Settings: 1.00"]);
  });

  test("the theme is chosen here, at once", async () => {
    const { host } = settingsHost(headOffice);
    const { page } = await open(host, { route: "/settings/appearance" });
    await page.locator("label").filter({ hasText: "Dark" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    expect(host.asked("session.prefer")).toEqual([{ theme: "dark" }]);
  });

  test.each([360, 640, 900, 1280])(
    "%i px wide, nothing scrolls sideways and the result of a test is in sight",
    async (width) => {
      const { host, route } = settingsHost(headOffice, signInRefused());
      const { page } = await open(host, { route, size: { width, height: 700 } });
      await page.getByRole("button", { name: "Test", exact: true }).click();
      await expect(page.getByRole("heading", { name: "The server refused the sign-in" })).toBeInViewport();
      await expect(page.getByText("1045: Access denied")).toBeInViewport();
      const over = await page.evaluate(() =>
        [...document.querySelectorAll("html, main, main > div")].map(
          (box) => box.scrollWidth - box.clientWidth,
        ),
      );
      expect(Math.max(...over)).toBe(0);
    },
  );
});
