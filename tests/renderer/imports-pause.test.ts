import { describe, test } from "vitest";
import { buildJob, buildQueue } from "../support/renderer/build-job";
import { buildSession } from "../support/renderer/build-session";
import { expect } from "../support/renderer/expect-page";
import { FakeHost } from "../support/renderer/fake-host";
import { leeds } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

const paused = { by: "Tom Ashworth", at: "2025-11-25T13:10:00Z", until: null };

describe("pausing the queue", () => {
  const open = windowSuite();

  test("until it is resumed: who paused it and since when, rows say Paused, Resume goes on", async () => {
    const job = buildJob({ filename: "waits.csv" });
    const host: FakeHost = new FakeHost(buildQueue({ importing: [leeds()], waiting: [job] }), {
      "queue.pause": () => ({ paused }),
      "queue.resume": () => ({ paused: null }),
    });
    const { page } = await open(host);
    await page.getByRole("button", { name: "Pause queue" }).click();
    await page.getByRole("menuitem", { name: "Until I resume" }).click();
    await expect(page.getByText("Paused by you at 13:10.")).toBeVisible();
    await expect(page.getByText("1 import runs to the end. Files can be added; they wait.")).toBeVisible();
    expect(host.asked("queue.pause")).toEqual([{ minutes: null }]);
    await expect(page.getByRole("button", { name: "Pause queue" })).toHaveCount(0);
    await expect(page.locator("[data-part=live-status]")).toContainText("The queue is paused");
    host.show({ paused, waiting: [buildJob({ ...job, paused: true })] });
    await expect(page.getByRole("row").filter({ hasText: "waits.csv" })).toContainText("Paused");
    await page.getByRole("button", { name: "Resume" }).click();
    await expect(page.getByText("Paused by you")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Pause queue" })).toBeVisible();
    expect(host.asked("queue.resume")).toHaveLength(1);
  });

  test("for an hour: until when; somebody else is named", async () => {
    const pause = { ...paused, by: "Amir Khan", until: "2025-11-25T14:10:00Z" };
    const host = new FakeHost(buildQueue(), { "queue.pause": () => ({ paused: pause }) });
    const { page } = await open(host);
    await page.getByRole("button", { name: "Pause queue" }).click();
    await page.getByRole("menuitem", { name: "For an hour" }).click();
    await expect(page.getByText("Paused by Amir Khan at 13:10, until 14:10.")).toBeVisible();
    expect(host.asked("queue.pause")).toEqual([{ minutes: 60 }]);
  });

  test("is nothing for a viewer, who reads of it all the same", async () => {
    const host = new FakeHost(buildQueue({ paused }), {
      "session.now": () => buildSession({ actor: { name: "Priya Nair", role: "viewer" } }),
    });
    const { page } = await open(host);
    await expect(page.getByText("Paused by Tom Ashworth at 13:10.")).toBeVisible();
    await expect(page.getByRole("button", { name: /Resume|Pause queue/ })).toHaveCount(0);
  });
});

describe("a queue that nobody runs", () => {
  const open = windowSuite();
  const silent = { machine: "LDS-WS-014", person: "Tom Ashworth", lastHeardAt: null, here: false };

  test("says in the row on whom it waits, and what to do", async () => {
    const there = { ...silent, lastHeardAt: "2025-11-25 14:02:00.000000" };
    const waiting = [
      buildJob({ filename: "there.csv", waitingOn: there }),
      buildJob({ filename: "never.csv", waitingOn: silent }),
      buildJob({ filename: "local.csv", waitingOn: { ...silent, here: true } }),
    ];
    const { page } = await open(new FakeHost(buildQueue({ waiting })));
    const row = (name: string) => page.getByRole("row").filter({ hasText: name });
    await expect(row("there.csv")).toContainText(
      "Waiting on LDS-WS-014, last heard 14:02. Open Meterdrop there, or cancel it here.",
    );
    await expect(row("never.csv")).toContainText("Waiting on LDS-WS-014, never heard.");
    await expect(row("local.csv")).toContainText("Nothing runs the queue of this computer.");
  });
});
