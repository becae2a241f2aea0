import type { Page } from "playwright";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import { buildCheck } from "../support/renderer/build-check";
import { buildSession } from "../support/renderer/build-session";
import { expect } from "../support/renderer/expect-page";
import { headOffice, office, settingsHost, thisComputer } from "../support/renderer/settings-scene";
import { windowSuite } from "../support/renderer/window-suite";

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const kind = (page: Page, name: string) => page.getByRole("radio", { name });
const choose = (page: Page, name: string) => page.locator("main label").filter({ hasText: name }).click();

describe("where readings are kept", () => {
  const open = windowSuite();

  test("on this computer: one file, with nothing to set up", async () => {
    const { host, route } = settingsHost(thisComputer);
    const { page } = await open(host, { route });
    await expect(kind(page, "This computer")).toBeChecked();
    await expect(page.getByText("/home/tom/.local/share/Meterdrop/meterdrop.db")).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await expect(button(page, "Use this store")).toHaveCount(0);
  });

  test("at head office: its server, database, user and encryption", async () => {
    const { host, route } = settingsHost(headOffice);
    const { page } = await open(host, { route });
    await expect(kind(page, "Head office")).toBeChecked();
    await expect(field(page, "Server")).toHaveValue("energy-db.northgate.example");
    await expect(field(page, "Port")).toHaveValue("3306");
    await expect(field(page, "Database")).toHaveValue("meterdrop");
    await expect(field(page, "User")).toHaveValue("meterdrop_leeds");
    const encryption = page.getByRole("combobox", { name: "Encryption" });
    await expect(encryption).toHaveText("TLS required, certificate checked");
    await encryption.click();
    await expect(page.getByRole("option")).toHaveText([
      "TLS required, certificate checked",
      "TLS required, certificate not checked",
      "TLS where the server offers it",
      "Not encrypted",
    ]);
    await page.getByRole("option", { name: "Not encrypted" }).click();
    await expect(page.getByText("Readings cross the network where others could read them.")).toBeVisible();
  });

  test("the password is kept, and never shown back", async () => {
    const { host, route } = settingsHost(headOffice);
    const { page } = await open(host, { route });
    const password = page.getByLabel("Password", { exact: true });
    await expect(password).toHaveAttribute("type", "password");
    await expect(password).toHaveValue("");
    await expect(password).toHaveAttribute("placeholder", "Kept, not shown");
    await expect(password).toHaveAccessibleDescription(
      "Kept in the keychain of this computer, never in a file.",
    );
    await button(page, "Test").click();
    await expect(page.getByRole("heading", { name: "The store can be used" })).toBeVisible();
    expect(host.asked("store.test")).toEqual([{ settings: office, password: { kind: "keep" } }]);
  });

  test.each([
    [
      "nowhere",
      "none" as const,
      "No keychain answers on this computer, so it cannot be kept. Set METERDROP_STORE_PASSWORD instead.",
    ],
    [
      "in the environment",
      "environment" as const,
      "Taken from METERDROP_STORE_PASSWORD; what is entered here counts before it.",
    ],
  ])("a password that is kept %s says so", async (_, passwordPlace, said) => {
    const { host, route } = settingsHost({ ...headOffice, passwordPlace });
    const { page } = await open(host, { route });
    await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(said);
  });

  test("what is missing is said at its field before anybody is asked", async () => {
    const { host, route } = settingsHost(thisComputer);
    const { page } = await open(host, { route });
    await choose(page, "Head office");
    await field(page, "Port").fill("33o6");
    await button(page, "Test").click();
    await expect(field(page, "Server")).toBeFocused();
    for (const [name, said] of [
      ["Server", "Enter the name or address of the server."],
      ["Port", "A port is a number from 1 to 65535."],
      ["Database", "Enter the name of the database."],
      ["User", "Enter the user."],
    ] as const) {
      await expect(field(page, name)).toHaveAttribute("aria-invalid", "true");
      await expect(field(page, name)).toHaveAccessibleDescription(said);
    }
    expect(host.asked("store.test")).toEqual([]);
    await field(page, "Server").fill("energy-db");
    await expect(field(page, "User")).toHaveAttribute("aria-invalid", "false");
  });

  test("an analyst changes it; a viewer sees it", async () => {
    const viewer = () => buildSession({ actor: { role: "viewer" } });
    const { host, route } = settingsHost(headOffice, buildCheck(), { "session.now": viewer });
    const { page } = await open(host, { route });
    await expect(field(page, "Server")).toHaveValue("energy-db.northgate.example");
    await expect(field(page, "Server")).toBeDisabled();
    await expect(
      page.getByText(/^Changing where readings are kept needs the role of an analyst\./),
    ).toBeVisible();
    await expect(button(page, "Test")).toHaveCount(0);
  });

  test("settings that cannot be read say why, and are asked for again", async () => {
    const held = { away: true };
    const { host, route } = settingsHost(headOffice, buildCheck(), {
      "store.settings": () => {
        if (held.away)
          throw new Failure("settings_unreadable", {
            params: { path: "settings.json", reason: "it is empty" },
          });
        return headOffice;
      },
    });
    const { page } = await open(host, { route });
    await expect(page.getByText("settings.json")).toBeVisible();
    held.away = false;
    await button(page, "Try again").click();
    await expect(field(page, "Server")).toHaveValue("energy-db.northgate.example");
  });
});

describe("servers to fall back to", () => {
  const open = windowSuite();
  const add = "Add another server to fall back to";

  test("are added, typed in at once, tested in their order and removed", async () => {
    const { host, route } = settingsHost(headOffice);
    const { page } = await open(host, { route });
    await button(page, add).click();
    await expect(field(page, "Server 2")).toBeFocused();
    await page.keyboard.type("energy-db-2");
    await field(page, "Port of server 2").fill("3307");
    await expect(page.getByText("The first server that answers is used.")).toBeVisible();
    await button(page, "Test").click();
    await expect(page.getByRole("heading", { name: "The store can be used" })).toBeVisible();
    expect(host.asked("store.test")[0]?.settings).toMatchObject({
      hosts: [...office.hosts, { host: "energy-db-2", port: 3307 }],
    });
    await button(page, "Remove server 2").click();
    await expect(field(page, "Server 2")).toHaveCount(0);
    await expect(button(page, add)).toBeFocused();
  });

  test("are eight at the most", async () => {
    const hosts = Array.from({ length: 7 }, (_, i) => ({ host: `db-${i}`, port: 3306 }));
    const { host, route } = settingsHost({ ...headOffice, current: { ...office, hosts } });
    const { page } = await open(host, { route });
    await button(page, add).click();
    await expect(field(page, "Server 8")).toBeFocused();
    await expect(button(page, add)).toHaveCount(0);
  });
});
