import type { Locator, Page } from "playwright";
import { describe, test } from "vitest";
import type { StoreCheckStep } from "../../src-shared/contract/store-settings";
import { buildCheck } from "../support/renderer/build-check";
import { expect } from "../support/renderer/expect-page";
import { headOffice, settingsHost, signInRefused, thisComputer } from "../support/renderer/settings-scene";
import { windowSuite } from "../support/renderer/window-suite";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const steps = (page: Page) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: /ms$|Not tried$/ });
const words = (list: Locator) =>
  list.evaluateAll((items) =>
    items.map((item) => (item as HTMLElement).innerText.replace(/\s+/g, " ").trim()),
  );

describe("a test of the connection", () => {
  const open = windowSuite();

  test("tells its eight steps in their order, each with what was found and its milliseconds", async () => {
    const { host, route } = settingsHost(headOffice);
    const { page } = await open(host, { route });
    await button(page, "Test").click();
    await expect(steps(page)).toHaveCount(8);
    expect(await words(steps(page))).toEqual([
      "Server found energy-db.northgate.example is 10.20.4.17 9 ms",
      "Port answered MariaDB 10.11.6 10 ms",
      "Connection encrypted TLSv1.3 11 ms",
      "Signed in 12 ms",
      "Database exists 13 ms",
      "Rights to read, add and change 14 ms",
      "Tables are the right version 15 ms",
      "Time zone set 16 ms",
    ]);
    await expect(
      page.getByText("Tested at 14:06. Nothing was changed. It is the store in use."),
    ).toBeVisible();
    await expect(page.getByRole("status")).toHaveText("The store can be used.");
  });

  test("stops at the one that failed, with its cause and the server's own words", async () => {
    const { host, route } = settingsHost({ ...headOffice, waitingFiles: 3 }, signInRefused());
    const { page } = await open(host, { route });
    await button(page, "Test").click();
    await expect(page.getByRole("heading", { name: "The server refused the sign-in" })).toBeVisible();
    await expect(
      page.getByText(
        "Tested at 14:06. Until a test passes, the settings in use stay in use and files are kept safely on this computer. 3 files are waiting.",
      ),
    ).toBeVisible();
    expect(await words(steps(page))).toEqual([
      "Server found energy-db.northgate.example is 10.20.4.17 9 ms",
      "Port answered MariaDB 10.11.6 10 ms",
      "Connection encrypted TLSv1.3 11 ms",
      "Database exists Not tried",
      "Rights to read, add and change Not tried",
      "Tables are the right version Not tried",
      "Time zone set Not tried",
    ]);
    const failed = page.getByRole("listitem").filter({ hasText: "Sign-in refused" });
    expect(await words(failed)).toEqual([
      "Sign-in refused The user name or the password is wrong, or this user may not sign in from this computer. 31 ms " +
        "1045: Access denied for user 'meterdrop_leeds'@'10.20.6.31' (using password: YES) Copy for the database administrator",
    ]);
    await expect(failed.locator("code")).toHaveCSS("font-family", /Mono/);
    for (const name of ["User", "Password"])
      await expect(page.getByLabel(name, { exact: true })).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Database", { exact: true })).toHaveAttribute("aria-invalid", "false");
    await expect(button(page, "Use this store")).toHaveCount(0);
    await expect(page.getByRole("status")).toHaveText("The server refused the sign-in.");
  });

  const unreachable = { code: "store_unreachable", params: { host: "db", reason: "" }, retryable: true };
  const failing = (code: string, params = {}) => ({ code, params, retryable: false });
  test.each<[StoreCheckStep["step"], ReturnType<typeof failing>, string, string[]]>([
    [
      "server_found",
      unreachable,
      "Server not found No computer of that name was found. Check the name, or the network.",
      ["Server"],
    ],
    [
      "port_answers",
      unreachable,
      "Port did not answer The computer was found, and no database answers at this port. Check the port, or ask whether a firewall is in between.",
      ["Server", "Port"],
    ],
    [
      "connection_encrypted",
      failing("store_not_encrypted", { host: "db", reason: "self-signed certificate" }),
      "Connection not encrypted The server does not offer encryption, or its certificate could not be checked. Nothing was sent unencrypted.",
      [],
    ],
    [
      "database_exists",
      failing("store_no_database", { database: "meterdrop" }),
      "No such database The server has no database of that name, or this user may not see it.",
      ["Database"],
    ],
    [
      "rights",
      failing("store_no_rights", { reason: "no UPDATE" }),
      "Rights are missing This user may not do everything that is needed. docs/OPERATING.md lists the rights.",
      ["User"],
    ],
    [
      "tables_version",
      failing("schema_older", { found: 1, needed: 2 }),
      "Tables are not the right version The store’s tables are version 1; this Meterdrop needs 2. An administrator runs meterdrop migrate.",
      [],
    ],
  ])("that fails at %s says what to do, and marks where to look", async (failed, failure, said, marked) => {
    const { host, route } = settingsHost(headOffice, buildCheck({ failed, failure, words: "own words" }));
    const { page } = await open(host, { route });
    await button(page, "Test").click();
    const step = page.getByRole("listitem").filter({ has: page.locator("code", { hasText: "own words" }) });
    await expect(step).toBeVisible();
    expect(await words(step)).toEqual([`${said} 31 ms own words Copy for the database administrator`]);
    const wrong = page.locator("input[aria-invalid=true]");
    expect(
      await wrong.evaluateAll((inputs) => inputs.map((input) => input.getAttribute("aria-label"))),
    ).toEqual(marked);
  });

  test("comes as text for the database administrator, without the password", async () => {
    const { host, route } = settingsHost(headOffice, signInRefused());
    const context = { permissions: ["clipboard-read", "clipboard-write"] };
    const { page } = await open(host, { route, context });
    await page.getByLabel("Password", { exact: true }).fill("s3cret");
    await button(page, "Test").click();
    await button(page, "Copy for the database administrator").click();
    await expect(button(page, "Copied")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(
      "Servers: energy-db.northgate.example:3306\nDatabase: meterdrop\nUser: meterdrop_leeds",
    );
    expect(copied).toContain(
      "1045: Access denied for user 'meterdrop_leeds'@'10.20.6.31' (using password: YES)",
    );
    expect(copied).not.toContain("s3cret");
  });

  test("of this computer tells only the steps that a file has", async () => {
    const check = buildCheck();
    const said: Partial<Record<StoreCheckStep["step"], string>> = {
      database_exists: "/home/tom/meterdrop.db",
    };
    const noServer = ["server_found", "port_answers", "connection_encrypted", "sign_in"];
    const embedded = check.steps.map((step) =>
      noServer.includes(step.step)
        ? { ...step, result: "not_tried" as const, ms: null, said: null }
        : { ...step, said: said[step.step] ?? null },
    );
    const { host, route } = settingsHost(thisComputer, { ...check, steps: embedded });
    const { page } = await open(host, { route });
    await button(page, "Test").click();
    await expect(steps(page)).toHaveCount(4);
    expect(await words(steps(page))).toEqual([
      "Database exists /home/tom/meterdrop.db 13 ms",
      "Rights to read, add and change 14 ms",
      "Tables are the right version 15 ms",
      "Time zone set 16 ms",
    ]);
  });

  test("says that it is under way, and is not asked for twice", async () => {
    const { host, route } = settingsHost(headOffice, buildCheck(), {
      "store.test": () => new Promise(() => undefined),
    });
    const { page } = await open(host, { route });
    await button(page, "Test").click();
    await expect(page.getByRole("heading", { name: "Testing" })).toBeVisible();
    await expect(button(page, "Testing")).toBeFocused();
    await page.keyboard.press("Enter");
    // A second call would be on its way before this answer.
    await page.evaluate(() => document.title);
    expect(host.asked("store.test")).toHaveLength(1);
  });
});
