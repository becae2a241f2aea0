import type { Page } from "playwright";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import { buildFolder } from "../support/renderer/build-folder";
import { buildSession } from "../support/renderer/build-session";
import { expect } from "../support/renderer/expect-page";
import { foldersHost } from "../support/renderer/folders-scene";
import { windowSuite } from "../support/renderer/window-suite";

const rule = (page: Page, name: string) => page.getByRole("region", { name }).locator("p").first();

describe("who watches", () => {
  const open = windowSuite();

  test("another process is named", async () => {
    const runner = { here: false, holder: "LDS-WS-014, tashworth, process 4711" };
    const { page } = await open(foldersHost([buildFolder()], { runner }).host, { route: "/folders" });
    await expect(page.getByText(`${runner.holder} watches the folders of this computer.`)).toBeVisible();
  });

  test("nobody is told as such", async () => {
    const runner = { here: false, holder: null };
    const { page } = await open(foldersHost([buildFolder()], { runner }).host, { route: "/folders" });
    await expect(page.getByText("No Meterdrop watches these folders at present.")).toBeVisible();
  });

  test("a viewer can read the rule and change nothing", async () => {
    const { host } = foldersHost([buildFolder({ name: "Inbox" })], {
      handlers: { "session.now": () => buildSession({ actor: { role: "viewer" } }) },
    });
    const { page } = await open(host, { route: "/folders" });
    await expect(rule(page, "Inbox")).toContainText("move it to imported");
    await expect(page.getByRole("button", { name: "Watch a folder" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Pause" })).toHaveCount(0);
    await expect(rule(page, "Inbox").getByRole("button")).toHaveText([/folder-/]);
  });
});

describe("without folders", () => {
  const open = windowSuite();

  test("the page says what they are for", async () => {
    const { page } = await open(foldersHost([]).host, { route: "/folders" });
    await expect(page.getByText("Files dropped in a watched folder import themselves.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Watch a folder" })).toBeVisible();
  });

  test("until they are known rows stand for them; why they are not is said", async () => {
    let answer: (failure: Failure) => void = () => undefined;
    const asked = new Promise<never>((_, reject) => {
      answer = reject;
    });
    const { host } = foldersHost([], { handlers: { "folders.list": () => asked } });
    const { page } = await open(host, { route: "/folders" });
    await expect(page.getByRole("status", { name: "Loading the watched folders" })).toBeVisible();
    answer(new Failure("store_unreachable", { params: { host: "energy-db", reason: "ETIMEDOUT" } }));
    await expect(page.getByText("The store is out of reach.")).toBeVisible();
    await expect(page.getByRole("status", { name: "Loading the watched folders" })).toHaveCount(0);
  });
});
