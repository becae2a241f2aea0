import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, test } from "vitest";
import type { MeterdropBridge } from "../../src-shared/contract/bridge";
import { desktopSuite } from "../support/desktop/desktop-suite";
import { expect } from "../support/desktop/expect";
import { queueRow } from "../support/desktop/queue-row";

const server = {
  ...{ kind: "mysql", hosts: [{ host: "127.0.0.1", port: 1 }] },
  ...{ database: "meterdrop", user: "ann", tls: "off" },
};

/** Calls the contract as the page does. */
const call = (page: Page, method: string, args: object): Promise<unknown> =>
  page.evaluate(
    ([name, given]) => (window as unknown as { meterdrop: MeterdropBridge }).meterdrop.call(name, given),
    [method, args] as const,
  );

describe("a computer without a keychain, whose store needs a password", () => {
  const { start, dataFolder } = desktopSuite();

  test("says so, keeps files, and lets the store be changed back", async () => {
    await mkdir(dataFolder(), { mode: 0o700 });
    await writeFile(join(dataFolder(), "settings.json"), JSON.stringify({ store: server }));
    const { page } = await start({ env: { DBUS_SESSION_BUS_ADDRESS: "disabled:" } });
    await expect(page.getByText("The keychain did not answer.")).toBeVisible();
    await page.getByRole("button", { name: "Import daily.csv" }).click();
    await expect(queueRow(page, "Waiting", "daily.csv")).toContainText("Kept on this computer");

    expect(await call(page, "store.settings", {})).toMatchObject({
      ok: true,
      value: { current: server, passwordKept: false, passwordPlace: "none", waitingFiles: 1 },
    });
    const embedded = { settings: { kind: "sqlite", path: null }, password: { kind: "keep", value: "" } };
    expect(await call(page, "store.use", { ...embedded, waiting: "move" })).toMatchObject({
      ok: true,
      value: { used: true },
    });
    await expect(queueRow(page, "Finished today", "daily.csv")).toContainText("Imported");
  });
});
