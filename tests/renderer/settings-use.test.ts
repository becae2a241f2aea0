import type { Page } from "playwright";
import { describe, test } from "vitest";
import { buildCheck } from "../support/renderer/build-check";
import { expect } from "../support/renderer/expect-page";
import { headOffice, office, settingsHost, thisComputer } from "../support/renderer/settings-scene";
import { windowSuite } from "../support/renderer/window-suite";

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const choose = (page: Page, name: string) => page.locator("main label").filter({ hasText: name }).click();

describe("the store is taken into use", () => {
  const open = windowSuite();
  const heading = (page: Page, name: string) => page.getByRole("heading", { name });
  const fillIn = async (page: Page) => {
    await choose(page, "Head office");
    await field(page, "Server").fill(" energy-db.northgate.example ");
    await field(page, "Database").fill("meterdrop");
    await field(page, "User").fill("meterdrop_leeds");
    await page.getByLabel("Password", { exact: true }).fill("s3cret");
  };

  test("after its test has passed, and only as it was tested", async () => {
    const { host, route } = settingsHost(thisComputer);
    const { page } = await open(host, { route });
    await fillIn(page);
    await expect(heading(page, "Not tested yet")).toBeVisible();
    await expect(button(page, "Use this store")).toHaveCount(0);
    await button(page, "Test").click();
    await expect(page.getByText("Tested at 14:06. Nothing was changed.")).toBeVisible();
    await field(page, "User").fill("meterdrop_york");
    await expect(
      page.getByText("The settings were changed since. Test them before they are used."),
    ).toBeVisible();
    await expect(button(page, "Use this store")).toHaveCount(0);
    await field(page, "User").fill("meterdrop_leeds");
    await button(page, "Use this store").click();
    await expect(heading(page, "The store is in use")).toBeVisible();
    expect(host.asked("store.use")).toEqual([
      { settings: office, password: { kind: "set", value: "s3cret" }, waiting: "stay" },
    ]);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
    await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute(
      "placeholder",
      "Kept, not shown",
    );
    expect(await page.content()).not.toContain("s3cret");
    await expect(button(page, "Test again")).toBeFocused();
  });

  test("an empty database says that use sets its tables up", async () => {
    const { host, route } = settingsHost(thisComputer, buildCheck({ schema: "empty" }));
    const { page } = await open(host, { route });
    await fillIn(page);
    await button(page, "Test").click();
    await expect(
      page.getByText("The database is empty. Its tables are set up when the store is taken into use."),
    ).toBeVisible();
    await expect(button(page, "Use this store")).toBeVisible();
  });

  test.each([
    ["Into the new store", "move"],
    ["Stay, until the old one is used again", "stay"],
  ])("files that wait for the old one go %s", async (answer, waiting) => {
    const { host, route } = settingsHost({ ...thisComputer, waitingFiles: 3 });
    const { page } = await open(host, { route });
    await fillIn(page);
    await button(page, "Test").click();
    await button(page, "Use this store").click();
    await expect(page.getByText("3 files wait for the store in use now. Where do they go?")).toBeVisible();
    expect(host.asked("store.use")).toEqual([]);
    await button(page, answer).click();
    await expect(heading(page, "The store is in use")).toBeVisible();
    expect(host.asked("store.use").map((args) => args.waiting)).toEqual([waiting]);
  });

  test("what stands in the way is said, and what was typed stays", async () => {
    const { host, route } = settingsHost(thisComputer, buildCheck(), {
      "store.use": () => ({
        check: buildCheck(),
        used: false,
        failure: { code: "keychain_unavailable", params: { reason: "it is locked" }, retryable: true },
      }),
    });
    const { page } = await open(host, { route });
    await fillIn(page);
    await button(page, "Test").click();
    await button(page, "Use this store").click();
    const main = page.getByRole("main");
    await expect(main.getByText("The keychain did not answer.")).toBeVisible();
    await expect(
      main.getByText(
        "The keychain of this computer could not be used: it is locked. Unlock the keychain, or set METERDROP_STORE_PASSWORD.",
      ),
    ).toBeVisible();
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("s3cret");
    await expect(button(page, "Use this store")).toBeVisible();
  });

  test("the last working settings are filled in again, to be tested", async () => {
    const wrong = { ...office, database: "meterdrop_old" };
    const { host, route } = settingsHost({ ...headOffice, current: wrong, lastWorking: office });
    const { page } = await open(host, { route });
    await expect(field(page, "Database")).toHaveValue("meterdrop_old");
    await button(page, "Restore the last working settings").click();
    await expect(field(page, "Database")).toHaveValue("meterdrop");
    await expect(heading(page, "Not tested yet")).toBeVisible();
    expect(host.asked("store.use")).toEqual([]);
  });
});
