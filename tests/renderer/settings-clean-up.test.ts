import type { Page } from "playwright";
import { describe, test } from "vitest";
import type { CleanUpResult, CleanUpSettings } from "../../src-shared/contract/clean-up";
import { Failure } from "../../src-shared/failure";
import { buildQueue } from "../support/renderer/build-job";
import { expect } from "../support/renderer/expect-page";
import { FakeHost } from "../support/renderer/fake-host";
import { windowSuite } from "../support/renderer/window-suite";

const route = "/settings/clean-up";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

const some: CleanUpResult = {
  ...{ copies: 14, bytes: 22_400_000, jobs: 120 },
  kept: [
    { why: "unfinished", count: 1 },
    { why: "too_new", count: 3 },
  ],
};

function host(result: CleanUpResult, rule: CleanUpSettings = { daily: false, days: 30 }) {
  const held = { rule, refuses: false };
  const fake = new FakeHost(buildQueue(), {
    "cleanUp.settings": () => held.rule,
    "cleanUp.configure": (next) => {
      if (held.refuses) throw new Failure("spool_not_writable", { params: { folder: "/data", reason: "" } });
      return (held.rule = next);
    },
    "cleanUp.preview": () => result,
    "cleanUp.run": () => result,
  });
  return { fake, held };
}

describe("Clean-up", () => {
  const open = windowSuite();

  test("says what would be cleared before anything is, and clears it when told to", async () => {
    const { fake } = host(some);
    const { page } = await open(fake, { route });
    await button(page, "See what would be cleared").click();
    await expect(
      page
        .getByText(
          "This clears 14 stored copies, 22.4 MB, and the records of 120 imports. It cannot be undone. Their readings stay.",
          { exact: true },
        )
        .first(),
    ).toBeVisible();
    await expect(page.getByText("1 copy stays: its import is not over.")).toBeVisible();
    await expect(page.getByText("3 copies are not that old.")).toBeVisible();
    expect(fake.asked("cleanUp.run")).toEqual([]);
    await button(page, "Clear").click();
    await expect(
      page.getByRole("main").getByText("Cleared: 14 stored copies, 22.4 MB, and the records of 120 imports."),
    ).toBeVisible();
    expect(fake.asked("cleanUp.run")).toEqual([{ days: 30 }]);
  });

  test("keeps everything by Escape, and by Keep, which has the focus", async () => {
    const { fake } = host(some);
    const { page } = await open(fake, { route });
    await button(page, "See what would be cleared").click();
    await expect(button(page, "Keep")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(button(page, "Clear")).toHaveCount(0);
    await button(page, "See what would be cleared").click();
    await button(page, "Keep").click();
    await expect(button(page, "Clear")).toHaveCount(0);
    expect(fake.asked("cleanUp.run")).toEqual([]);
  });

  test("offers nothing to clear where nothing is that old", async () => {
    const { fake } = host({ copies: 0, bytes: 0, jobs: 0, kept: [] });
    const { page } = await open(fake, { route });
    await button(page, "See what would be cleared").click();
    await expect(page.getByRole("group").getByText("Nothing is that old.")).toBeVisible();
    await expect(button(page, "Clear")).toHaveCount(0);
  });

  test("remembers the age and the daily clean-up as they are changed", async () => {
    const { fake, held } = host(some);
    const { page } = await open(fake, { route });
    const age = page.getByLabel("Older than", { exact: true });
    await age.fill("90");
    await age.press("Enter");
    await page.getByLabel("Clear once a day by itself").check();
    await expect.poll(() => held.rule).toEqual({ daily: true, days: 90 });
    await button(page, "See what would be cleared").click();
    await expect.poll(() => fake.asked("cleanUp.preview")).toEqual([{ days: 90 }]);
  });

  test.each(["0", "4000", "a week", "1.5", ""])("does not take “%s” for an age", async (text) => {
    const { fake } = host(some);
    const { page } = await open(fake, { route });
    const age = page.getByLabel("Older than", { exact: true });
    await age.fill(text);
    await age.press("Enter");
    await expect(page.getByText("A whole number of days from 1 to 3,650.")).toBeVisible();
    await expect(age).toHaveAttribute("aria-invalid", "true");
    expect(fake.asked("cleanUp.configure")).toEqual([]);
  });

  test("puts back what could not be kept, and says why", async () => {
    const { fake, held } = host(some);
    held.refuses = true;
    const { page } = await open(fake, { route });
    await page.getByLabel("Clear once a day by itself").click();
    await expect(page.getByLabel("Clear once a day by itself")).not.toBeChecked();
    await expect(page.getByRole("main").locator("b").filter({ hasText: "cannot" }).first()).toBeVisible();
  });
});
