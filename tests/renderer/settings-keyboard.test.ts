import type { Page } from "playwright";
import { describe, test } from "vitest";
import { buildCheck } from "../support/renderer/build-check";
import { expect } from "../support/renderer/expect-page";
import { headOffice, office, settingsHost, thisComputer } from "../support/renderer/settings-scene";
import { tabTo } from "../support/renderer/tab-to";
import { windowSuite } from "../support/renderer/window-suite";

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { name });

describe("Settings without a mouse", () => {
  const open = windowSuite();

  test("head office is filled in, tested and taken into use", async () => {
    const { host } = settingsHost(thisComputer);
    const { page } = await open(host);
    await expect(heading(page, "Imports")).toBeVisible();
    await page.keyboard.press("Control+,");
    await tabTo(page, page.getByRole("radio", { name: "This computer" }));
    await page.keyboard.press("ArrowRight");
    for (const [name, value] of [
      ["Server", "energy-db.northgate.example"],
      ["Database", "meterdrop"],
      ["User", "meterdrop_leeds"],
      ["Password", "s3cret"],
    ] as const) {
      await tabTo(page, field(page, name));
      await page.keyboard.type(value);
    }
    await tabTo(page, page.getByRole("combobox", { name: "Encryption" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("option", { name: "TLS required, certificate checked" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: "Encryption" })).toBeFocused();
    await tabTo(page, button(page, "Test"));
    await page.keyboard.press("Enter");
    await expect(heading(page, "The store can be used")).toBeVisible();
    await expect(button(page, "Test again")).toBeFocused();
    await tabTo(page, button(page, "Use this store"));
    await page.keyboard.press("Enter");
    await expect(heading(page, "The store is in use")).toBeVisible();
    await expect(button(page, "Test again")).toBeFocused();
    expect(host.asked("store.use")).toEqual([
      {
        settings: { ...office, tls: "required" },
        password: { kind: "set", value: "s3cret" },
        waiting: "stay",
      },
    ]);
  });

  test("Enter in a field tests", async () => {
    const { host, route } = settingsHost(headOffice);
    const { page } = await open(host, { route });
    await field(page, "Database").press("Enter");
    await expect(heading(page, "The store can be used")).toBeVisible();
    await expect(field(page, "Database")).toBeFocused();
  });

  test("the question of files that wait is answered, or Esc keeps the old store", async () => {
    const { host, route } = settingsHost({ ...headOffice, waitingFiles: 1 }, buildCheck());
    const { page } = await open(host, { route });
    await field(page, "Database").fill("meterdrop_new");
    await field(page, "Password").fill("s3cret");
    await page.keyboard.press("Enter");
    await tabTo(page, button(page, "Use this store"));
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("group", { name: "1 file waits for the store in use now. Where does it go?" }),
    ).toBeVisible();
    await expect(button(page, "Into the new store")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(button(page, "Use this store")).toBeFocused();
    expect(host.asked("store.use")).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(button(page, "Into the new store")).toBeFocused();
    await tabTo(page, button(page, "Stay, until the old one is used again"));
    await page.keyboard.press("Enter");
    await expect(heading(page, "The store is in use")).toBeVisible();
    expect(host.asked("store.use").map(({ waiting }) => waiting)).toEqual(["stay"]);
    await expect(button(page, "Test again")).toBeFocused();
  });

  test("the focus is seen wherever it stands", async () => {
    const { host, route } = settingsHost(headOffice);
    const { page } = await open(host, { route });
    await field(page, "Server").focus();
    const rings: string[] = [];
    do {
      rings.push(
        await page.evaluate(() => {
          const focused = document.activeElement;
          const rung = [focused, focused?.parentElement ?? null].map((place) =>
            place === null
              ? ""
              : `${getComputedStyle(place).outlineStyle} ${getComputedStyle(place).outlineWidth}`,
          );
          return rung.includes("solid 2px") ? "ring" : (focused?.outerHTML ?? "nothing");
        }),
      );
      await page.keyboard.press("Tab");
    } while (await page.evaluate(() => document.activeElement?.closest("form") !== null));
    expect(rings).toEqual(Array<string>(8).fill("ring"));
  });
});
