import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import { buildFolder } from "../support/renderer/build-folder";
import { expect } from "../support/renderer/expect-page";
import { foldersHost } from "../support/renderer/folders-scene";
import { windowSuite } from "../support/renderer/window-suite";

const nightly = { name: "nightly", path: "\\\\leeds-fs01\\metering\\nightly", polling: true };

describe("watching a folder", () => {
  const open = windowSuite();
  const scene = (files: number, given: Parameters<typeof foldersHost>[1] = {}) => {
    const made = buildFolder({ ...nightly });
    const { host } = foldersHost([buildFolder({ name: "Meter inbox" })], {
      ...given,
      handlers: {
        "folders.preview": () => ({ ...nightly, files }),
        "folders.add": () => ({ folder: made }),
        ...given.handlers,
      },
    });
    host.pickedFolder = "folder-7";
    return { host, made };
  };

  test("tells how many files are there; all are imported, or only new ones", async () => {
    for (const [button, existing] of [
      ["Import them", "import"],
      ["Only new ones", "skip"],
    ] as const) {
      const { host, made } = scene(6);
      const { page } = await open(host, { route: "/folders" });
      await page.getByRole("button", { name: "Watch a folder" }).click();
      await expect(page.getByRole("heading", { level: 2, name: "nightly" })).toBeFocused();
      await expect(page.getByText("6 files are there now.")).toBeVisible();
      await expect(page.getByText("A network share is checked every 30 seconds.")).toBeVisible();
      await page.getByRole("button", { name: button }).click();
      await expect(page.getByRole("heading", { level: 2, name: "nightly" })).toBeFocused();
      await expect(page.locator("[data-row]")).toHaveCount(2);
      expect(new URL(page.url()).hash).toBe(`#/folders/${made.id}`);
      expect(host.asked("folders.add")).toEqual([{ folderId: "folder-7", existing }]);
    }
  });

  test("an empty folder is simply watched", async () => {
    const { host } = scene(0);
    const { page } = await open(host, { route: "/folders" });
    await page.getByRole("button", { name: "Watch a folder" }).click();
    await expect(page.getByText("No file is there now.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Import them" })).toHaveCount(0);
    await page.getByRole("button", { name: "Start watching" }).click();
    await expect(page.locator("[data-row]")).toHaveCount(2);
  });

  test("a picker that is closed, and a choice that is given up, change nothing", async () => {
    const { host } = scene(2);
    const { page } = await open(host, { route: "/folders" });
    host.pickedFolder = null;
    await page.getByRole("button", { name: "Watch a folder" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Meter inbox" })).toBeVisible();
    host.pickedFolder = "folder-7";
    await page.getByRole("button", { name: "Watch a folder" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Meter inbox" })).toBeVisible();
    await page.getByRole("button", { name: "Watch a folder" }).click();
    await page.locator("[data-row]").click();
    await expect(page.getByRole("heading", { level: 2, name: "Meter inbox" })).toBeVisible();
    expect(host.asked("folders.add")).toEqual([]);
  });

  test("a folder that cannot be watched says why, at the choice or at the start", async () => {
    const failure = () =>
      new Failure("folder_overlaps", { params: { path: nightly.path, other: "Meter inbox" } });
    let atOnce = true;
    const { host } = scene(2, {
      handlers: {
        "folders.preview": () => {
          if (atOnce) throw failure();
          return { ...nightly, files: 2 };
        },
        "folders.add": () => {
          throw failure();
        },
      },
    });
    const { page } = await open(host, { route: "/folders" });
    await page.getByRole("button", { name: "Watch a folder" }).click();
    await expect(page.getByRole("alert")).toContainText(
      "lies in or around Meter inbox, so its files would be imported twice.",
    );
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    atOnce = false;
    await page.getByRole("button", { name: "Watch a folder" }).click();
    await page.getByRole("button", { name: "Import them" }).click();
    await expect(page.getByRole("alert")).toContainText(
      "lies in or around Meter inbox, so its files would be imported twice.",
    );
    await expect(page.getByRole("button", { name: "Import them" })).toBeEnabled();
  });
});
