import { describe, test } from "vitest";
import { buildSession } from "../support/renderer/build-session";
import { expect } from "../support/renderer/expect-page";
import { faintTexts } from "../support/renderer/faint-texts";
import { jobDetailHost, pictureJob } from "../support/renderer/job-detail-scene";
import { finishedToday, leeds } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

describe("every text of Job detail can be read", () => {
  const open = windowSuite();
  const failed = () => ({ job: finishedToday()[3] ?? leeds() });

  test.each([
    ["with problems", "light", pictureJob],
    ["with problems", "dark", pictureJob],
    ["failed", "light", failed],
    ["failed", "dark", failed],
  ] as const)("%s, in the %s theme", async (_, theme, scene) => {
    const { host, route } = jobDetailHost(scene(), {
      "session.now": () => buildSession({ preferences: { theme } }),
    });
    const { page } = await open(host, { route });
    await expect(page.getByText("Attempts")).toBeVisible();
    await page.keyboard.press("j");
    await expect(page.locator("html")).toHaveCSS("color-scheme", theme);
    expect(await faintTexts(page)).toEqual([]);
  });
});
