import type { Page } from "playwright";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import { buildFolder } from "../support/renderer/build-folder";
import { expect } from "../support/renderer/expect-page";
import { foldersHost } from "../support/renderer/folders-scene";
import { windowSuite } from "../support/renderer/window-suite";

const three = () => ["Leeds", "York civic", "Hull"].map((name) => buildFolder({ name }));
const focused = (page: Page) => page.locator("[data-row]:focus");
const shown = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true });
const entries = (page: Page) => page.locator("[data-row]");

describe("the keyboard on Watched folders", () => {
  const open = windowSuite();

  test("Ctrl 3 opens the section; J K and the arrows move, and each folder is shown", async () => {
    const folders = three();
    const { page } = await open(foldersHost(folders).host);
    await page.keyboard.press("Control+3");
    await expect(shown(page, "Leeds")).toBeVisible();
    await page.keyboard.press("j");
    await expect(focused(page)).toContainText("York civic");
    await expect(shown(page, "York civic")).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("j");
    await expect(focused(page)).toContainText("Hull");
    await page.keyboard.press("k");
    await page.keyboard.press("ArrowUp");
    await expect(focused(page)).toContainText("Leeds");
    expect(await page.locator("[data-row][tabindex='0']").count()).toBe(1);
  });

  test("Enter goes on to the folder's name", async () => {
    const { page } = await open(foldersHost(three()).host, { route: "/folders" });
    await expect(shown(page, "Leeds")).toBeVisible();
    await page.keyboard.press("j");
    await expect(focused(page)).toContainText("York civic");
    await page.keyboard.press("Enter");
    await expect(shown(page, "York civic")).toBeFocused();
  });

  test("Delete stops watching, says that the files were left alone, and Ctrl Z brings it back", async () => {
    const folders = three();
    const { host } = foldersHost(folders);
    const { page } = await open(host, { route: `/folders/${folders[1]?.id ?? ""}` });
    await entries(page).filter({ hasText: "York civic" }).focus();
    await page.keyboard.press("Delete");
    await expect(page.getByText("York civic is no longer watched. Its files were left alone.")).toBeVisible();
    await expect(entries(page)).toHaveCount(2);
    await expect(focused(page)).toContainText("Hull");
    await expect(shown(page, "Hull")).toBeVisible();
    expect(host.asked("folders.remove")).toEqual([{ id: folders[1]?.id }]);
    await page.keyboard.press("Control+z");
    await expect(entries(page).filter({ hasText: "York civic" })).toBeVisible();
    await expect(shown(page, "York civic")).toBeVisible();
    expect(host.asked("folders.restore")).toEqual([{ id: folders[1]?.id }]);
    await expect(page.getByText("is no longer watched")).toHaveCount(0);
  });

  test("the last folder that is removed leaves the empty page, and Undo brings it back", async () => {
    const { host } = foldersHost([buildFolder({ name: "York civic" })]);
    const { page } = await open(host, { route: "/folders" });
    await page.getByRole("button", { name: "More about York civic" }).click();
    await page.getByRole("menuitem", { name: "Stop watching" }).click();
    await expect(page.getByText("Files dropped in a watched folder import themselves.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(shown(page, "York civic")).toBeVisible();
  });

  test("a removal that is refused says why, and nothing leaves the list", async () => {
    const { host } = foldersHost(three(), {
      handlers: {
        "folders.remove": () => {
          throw new Failure("not_allowed", { params: { role: "analyst" } });
        },
      },
    });
    const { page } = await open(host, { route: "/folders" });
    await page.getByRole("button", { name: "More about Leeds" }).click();
    await page.getByRole("menuitem", { name: "Stop watching" }).click();
    await expect(page.getByRole("alert")).toContainText("This needs the role analyst.");
    await expect(entries(page)).toHaveCount(3);
    await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  });

  test("Delete in the sentence of a rule removes nothing", async () => {
    const { host } = foldersHost(three());
    const { page } = await open(host, { route: "/folders" });
    await page.getByRole("button", { name: /\(Type\)$/ }).focus();
    await page.keyboard.press("Delete");
    await page.getByRole("button", { name: /\(Names of files\)$/ }).click();
    await page.getByRole("textbox", { name: "Names of files" }).press("Delete");
    await expect(entries(page)).toHaveCount(3);
    expect(host.asked("folders.remove")).toEqual([]);
  });
});

describe("what is done with one folder", () => {
  const open = windowSuite();

  test("it is paused and goes on again", async () => {
    const folder = buildFolder({ name: "Leeds" });
    const { host } = foldersHost([folder]);
    const { page } = await open(host, { route: "/folders" });
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(entries(page)).toContainText("Paused by you at 14:06. No file waiting there.");
    await page.getByRole("button", { name: "Resume" }).click();
    await expect(entries(page)).toContainText("Watching");
    expect(host.asked("folders.pause")).toEqual([{ id: folder.id }]);
    expect(host.asked("folders.resume")).toEqual([{ id: folder.id }]);
  });

  test("it is renamed in its place: Enter keeps, Esc leaves it", async () => {
    const folder = buildFolder({ name: "Leeds" });
    const { host } = foldersHost([folder]);
    const { page } = await open(host, { route: "/folders" });
    const rename = async (name: string, key: string) => {
      await page.getByRole("button", { name: /^More about/ }).click();
      await page.getByRole("menuitem", { name: "Rename" }).click();
      await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
      await page.keyboard.type(name);
      await page.keyboard.press(key);
    };
    await rename("Never", "Escape");
    await expect(shown(page, "Leeds")).toBeVisible();
    await rename("Leeds nightly", "Enter");
    await expect(shown(page, "Leeds nightly")).toBeVisible();
    await expect(entries(page)).toContainText("Leeds nightly");
    expect(host.asked("folders.change")).toEqual([{ id: folder.id, change: { name: "Leeds nightly" } }]);
  });

  test("it is shown in the system's own window", async () => {
    const folder = buildFolder();
    const { host } = foldersHost([folder]);
    const { page } = await open(host, { route: "/folders" });
    await page.getByRole("button", { name: "Open folder" }).click();
    await expect.poll(() => host.opened).toEqual([folder.id]);
    await expect(page.getByRole("alert")).toHaveCount(0);
    host.openFault = new Failure("folder_out_of_reach", { params: { path: "/hh", reason: "ENOENT" } });
    await page.getByRole("button", { name: "Open folder" }).click();
    await expect(page.getByRole("alert")).toContainText("/hh cannot be looked through: ENOENT.");
  });

  test("it is watched as a network share", async () => {
    const { host } = foldersHost([buildFolder({ name: "Leeds" })]);
    const { page } = await open(host, { route: "/folders" });
    await expect(page.getByText("New files are seen at once")).toBeVisible();
    await page.getByRole("button", { name: "More about Leeds" }).click();
    await page.getByRole("menuitem", { name: "Watch as a network share" }).click();
    await expect(page.getByText("A network share is checked every 30 seconds.")).toBeVisible();
  });
});
