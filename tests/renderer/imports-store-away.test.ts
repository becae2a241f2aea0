import { expect } from "../support/renderer/expect-page";
import { describe, test } from "vitest";
import { buildJob, buildQueue } from "../support/renderer/build-job";
import { FakeHost } from "../support/renderer/fake-host";
import { awayStore, busyQueue } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

describe("the Imports screen while the store cannot be used", () => {
  const open = windowSuite();

  test("says since when, that files are safe, and when it tries again; Try now does", async () => {
    const waiting = buildJob({ filename: "E06BG12862_2024-11.csv" });
    const spooled = {
      batchId: "s-1",
      filename: "late.csv",
      byteSize: 41_000,
      typeChoice: "auto" as const,
      dryRun: false,
      source: "drop",
      admittedAt: "2025-11-25T14:05:00Z",
      cancelled: false,
    };
    const host = new FakeHost(
      busyQueue({ store: awayStore, waiting: [waiting], waitingCount: 1, spooled: [spooled] }),
    );
    const { page } = await open(host);
    await expect(page.getByText("Head office has been out of reach since 14:02.")).toBeVisible();
    await expect(page.getByText("Trying again in 25 s.")).toBeVisible();
    await page.clock.setFixedTime(Date.parse("2025-11-25T14:06:20Z"));
    await expect(page.getByText("Trying again in 5 s.")).toBeVisible();
    await page.getByRole("button", { name: "Try now" }).click();
    await expect.poll(() => host.asked("queue.tryNow").length).toBe(1);

    const table = page.getByRole("table", { name: "Waiting" });
    await expect(page.getByText("4 files, kept on this computer")).toBeVisible();
    await expect(table.getByRole("row").filter({ hasText: "leeds-portfolio" })).toContainText(
      "45,248 of 73,000 are already in",
    );
    await expect(table.getByRole("row").filter({ hasText: "late.csv" })).toContainText(
      "Kept on this computer, 41 KB",
    );
    await expect(page.getByRole("navigation")).toContainText("Out of reach since 14:02");
  });

  test.each([
    [
      { code: "schema_newer", params: { found: 12, needed: 9 }, retryable: false },
      "held_back" as const,
      "Head office uses a newer Meterdrop. Update to import; you can still read.",
      "Needs a newer Meterdrop",
    ],
    [
      { code: "schema_older", params: { found: 3, needed: 9 }, retryable: false },
      "held_back" as const,
      "The tables are an older version.",
      "Tables are an older version",
    ],
    [
      { code: "store_refused", params: { reason: "1045" }, retryable: false },
      "away" as const,
      "The server refused the sign-in.",
      "Sign-in refused",
    ],
  ])("$code is told above the list and under the store's name", async (failure, state, said, short) => {
    const store = { ...buildQueue().store, state, failure };
    const { page } = await open(new FakeHost(buildQueue({ store })));
    await expect(page.getByRole("main")).toContainText(said);
    await expect(page.getByRole("navigation")).toContainText(short);
  });

  test("says when another process does the importing", async () => {
    const runner = { here: false, holder: "meterdrop work on LDS-WS-014" };
    const { page } = await open(new FakeHost(buildQueue({ runner })));
    await expect(page.getByRole("main")).toContainText(
      "meterdrop work on LDS-WS-014 does the importing for this computer.",
    );
  });
});
