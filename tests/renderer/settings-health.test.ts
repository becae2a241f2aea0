import type { Page } from "playwright";
import { describe, test } from "vitest";
import type { HealthReport } from "../../src-shared/contract/doctor";
import { Failure } from "../../src-shared/failure";
import { buildHealth } from "../support/renderer/build-health";
import { buildQueue } from "../support/renderer/build-job";
import { buildSession } from "../support/renderer/build-session";
import { expect } from "../support/renderer/expect-page";
import { FakeHost, type Handlers } from "../support/renderer/fake-host";
import { windowSuite } from "../support/renderer/window-suite";

const route = "/settings/health";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const check = (page: Page, title: string) => page.getByRole("listitem").filter({ hasText: title });

/** Answers with each report in turn, the last one from then on. */
function host(reports: readonly HealthReport[], handlers: Handlers = {}): FakeHost {
  let at = 0;
  const next = () => reports[Math.min(at++, reports.length - 1)] ?? buildHealth();
  return new FakeHost(buildQueue(), { "doctor.run": next, ...handlers });
}

const forgotten = {
  result: "error",
  said: "jobs_forgotten",
  params: { count: 2, files: "leeds.csv, york.csv" },
} as const;
const nearLimit = {
  result: "warning",
  said: "connections_near_limit",
  params: { used: 33, limit: 40, serverUsed: 61, serverLimit: 151 },
} as const;

describe("Health", () => {
  const open = windowSuite();

  test("looks when it is opened, and says of everything that it is in order", async () => {
    const { page } = await open(host([buildHealth()]), { route });
    await expect(page.getByRole("heading", { name: "Everything is in order" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: "In order" })).toHaveCount(
      14,
    );
    await expect(check(page, "Connections")).toContainText("3 of 40 connections in use");
    await expect(page.getByRole("status")).toHaveText("Everything is in order.");
  });

  test("tells what is wrong and what to do, in the server's own words where it has some", async () => {
    const own = "1226: User 'leeds' has exceeded the 'max_user_connections' resource";
    const used = { result: "error", said: "connections_used_up", params: {}, own } as const;
    const notTried = {
      result: "not_tried",
      said: "not_tried",
      params: { after: "Store" },
      ms: null,
    } as const;
    const report = buildHealth({ connections: used, rights: notTried });
    const { page } = await open(host([report]), { route });
    await expect(page.getByRole("heading", { name: "1 thing is wrong" })).toBeVisible();
    const connections = check(page, "Connections");
    await expect(connections).toContainText("Wrong");
    await expect(connections).toContainText("Files wait, and go in by themselves.");
    await expect(connections.locator("code").last()).toHaveText(own);
    await expect(check(page, "Rights")).toContainText("Not tried, since “Store” is not in order.");
  });

  test("checks again when asked, and the last report stays where the asking fails", async () => {
    let asked = 0;
    const failing = new Failure("store_busy", { params: { reason: "" }, retryable: true });
    const fake = new FakeHost(buildQueue(), {
      "doctor.run": () => {
        asked += 1;
        if (asked === 3) throw failing;
        return buildHealth(asked === 1 ? { connections: nearLimit } : {});
      },
    });
    const { page } = await open(fake, { route });
    await expect(page.getByRole("heading", { name: "1 thing to look at" })).toBeVisible();
    await button(page, "Check again").press("Enter");
    await expect(page.getByRole("heading", { name: "Everything is in order" })).toBeVisible();
    await button(page, "Check again").click();
    await expect(page.getByText("The database was busy")).toBeVisible();
    await expect(check(page, "Connections")).toBeVisible();
  });

  test("admits again what the store has forgotten, and looks once more", async () => {
    const file = { batchId: "b-1", filename: "leeds.csv", dryRun: false, cancelled: false };
    const fake = host([buildHealth({ forgotten_jobs: forgotten }), buildHealth()], {
      "doctor.reconcile": () => ({ admitted: [file], kept: [{ ...file, filename: "york.csv" }] }),
    });
    const { page } = await open(fake, { route });
    await button(page, "Admit again").click();
    await expect(
      page.getByText("1 file waits to be imported again. 1 file has no copy here any more: bring it again."),
    ).toBeVisible();
    await expect(page.getByRole("heading", { name: "Everything is in order" })).toBeVisible();
    await expect(button(page, "Admit again")).toHaveCount(0);
    expect(fake.asked("doctor.run")).toHaveLength(2);
  });

  test("gives the report as text to whoever helps", async () => {
    const context = { permissions: ["clipboard-read", "clipboard-write"] };
    const { page } = await open(host([buildHealth({ connections: nearLimit })]), { route, context });
    await button(page, "Copy report").click();
    await expect(button(page, "Copied")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("Connections: To look at\n  This user has 33 of 40 connections in use");
  });

  test("is not for a viewer, who is told so", async () => {
    const viewer = () => buildSession({ actor: { role: "viewer" } });
    const fake = host([buildHealth()], { "session.now": viewer });
    const { page } = await open(fake, { route });
    await expect(page.getByText("needs the role of an analyst")).toBeVisible();
    expect(fake.asked("doctor.run")).toEqual([]);
  });
});
