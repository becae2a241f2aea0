import { expect } from "../support/renderer/expect-page";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import { at, buildJob, buildQueue } from "../support/renderer/build-job";
import { buildSession } from "../support/renderer/build-session";
import { FakeHost } from "../support/renderer/fake-host";
import { busyQueue, finished, leeds, manchester } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

describe("the queue on the Imports screen", () => {
  const open = windowSuite();

  test("tells of each file what the pictures tell", async () => {
    const { page } = await open(new FakeHost(busyQueue()));
    const row = (name: string) => page.getByRole("row").filter({ hasText: name });
    await expect(row("leeds-portfolio_hh_2025-10.csv")).toHaveText(
      /Half-hourly, dropped by you at 14:02.*45,260 of 73,000.*44,102.*1,146.*12.*About 25 s.*1,210 rows\/s/,
    );
    await expect(row("Stark_export_ALL_SITES_2024.csv")).toContainText("About 212,000 of 1.1 million");
    await expect(row("bristol_ae_nov.csv")).toContainText("In 40 s, attempt 3 of 5. The database was busy.");
    await expect(row("E06BG12862_2024-11.csv")).toContainText("Next");
    await expect(row("gas_portfolio_q3.csv")).toContainText("2nd in line");
    await expect(row("manchester_hh_oct.csv")).toContainText("1 min 12 s");
    await expect(row("Already in")).toContainText("Imported by Amir Khan on 24 Nov, same contents");
    await expect(row("TOTALS_summary.csv")).toContainText("No meter column found. Nothing was imported.");
    await expect(row("leeds_new_layout.csv")).toContainText("Half-hourly, dry run, 12:57");
    await expect(page.getByRole("progressbar", { name: "leeds-portfolio_hh_2025-10.csv" })).toHaveAttribute(
      "aria-valuetext",
      "62 %, 45,260 of 73,000 rows, 12 failed",
    );
    await expect(page.getByRole("heading", { level: 2 })).toHaveText([
      "Importing",
      "Waiting",
      "Finished today",
    ]);
  });

  test("follows a file from the queue to its end, and says so to a screen reader", async () => {
    const job = leeds();
    const host = new FakeHost(buildQueue({ importing: [job] }));
    const { page } = await open(host);
    await expect(page.getByRole("table", { name: "Importing" })).toContainText("44,102");
    host.show({ importing: [{ ...job, importedRows: 60_000, processedRows: 61_158 }] });
    await expect(page.getByRole("table", { name: "Importing" })).toContainText("60,000");
    host.show({
      importing: [],
      finished: [{ ...manchester(), batchId: job.batchId, filename: job.filename }],
      finishedCount: 1,
      finishedRows: 71_842,
    });
    await expect(page.getByRole("table", { name: "Finished today" })).toContainText("With problems");
    await expect(page.getByText("Nothing waiting. 1 file finished today.")).toBeVisible();
    await expect(page.locator("[data-part=live-status]")).toContainText(
      "leeds-portfolio_hh_2025-10.csv: with problems, 12 rows failed",
    );
  });

  test("drops a state that is older than the one shown", async () => {
    const host = new FakeHost(buildQueue({ waiting: [buildJob({ filename: "new.csv" })] }));
    const { page } = await open(host);
    await expect(page.getByText("new.csv")).toBeVisible();
    host.send("queue", buildQueue({ revision: 0, waiting: [buildJob({ filename: "old.csv" })] }));
    host.send("queue", buildQueue({ waiting: [buildJob({ filename: "newer.csv" })] }));
    await expect(page.getByText("newer.csv")).toBeVisible();
    await expect(page.getByText("old.csv")).toHaveCount(0);
  });

  test("a queued file is cancelled at once and brought back by Undo, or by Ctrl Z", async () => {
    const job = buildJob({ filename: "E06BG12862_2024-11.csv" });
    const host = new FakeHost(buildQueue({ waiting: [job] }), {
      "jobs.cancel": () => ({
        outcome: "cancelled",
        job: { ...job, status: "cancelled", word: "cancelled" },
      }),
      "jobs.restore": () => ({ job }),
    });
    const { page } = await open(host);
    const cancel = page.getByRole("button", { name: "Cancel E06BG12862_2024-11.csv" });
    await cancel.click();
    await expect(page.getByText("E06BG12862_2024-11.csv was cancelled.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => host.asked("jobs.restore")).toEqual([{ batchId: job.batchId }]);
    await expect(page.getByText("was cancelled.")).toHaveCount(0);

    await cancel.click();
    await expect(page.getByText("was cancelled.")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect.poll(() => host.asked("jobs.restore")).toHaveLength(2);
  });

  test("a running import is asked to stop: no toast, its row says Stopping", async () => {
    const job = leeds();
    const host = new FakeHost(buildQueue({ importing: [job] }), {
      "jobs.cancel": () => ({ outcome: "stopping", job }),
    });
    const { page } = await open(host);
    await page.getByRole("button", { name: "Cancel leeds-portfolio_hh_2025-10.csv" }).click();
    await expect.poll(() => host.asked("jobs.cancel")).toEqual([{ batchId: job.batchId }]);
    host.show({ importing: [{ ...job, cancelRequestedAt: at("14:06"), word: "stopping" }] });
    await expect(page.getByRole("table", { name: "Importing" })).toContainText("Stopping");
    await expect(page.getByRole("button", { name: /^Cancel/ })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  });

  test("an action that did not work says why in its row", async () => {
    const job = finished("TOTALS.csv", "13:12", "13:12", { status: "failed", errorCode: "no_meter_column" });
    const host = new FakeHost(buildQueue({ finished: [job] }), {
      "jobs.retry": () => {
        throw new Failure("spool_copy_missing", { params: { filename: "TOTALS.csv" } });
      },
    });
    const { page } = await open(host);
    await page.getByRole("button", { name: "More about TOTALS.csv" }).click();
    await page.getByRole("menuitem", { name: "Try again" }).click();
    await expect(page.getByRole("row").filter({ hasText: "TOTALS.csv" })).toContainText(
      "The stored copy is gone.",
    );
  });

  test("folds what waits beyond fifty, and keeps only the rows in sight in the document", async () => {
    const waiting = Array.from({ length: 362 }, (_, i) => buildJob({ filename: `file-${i + 1}.csv` }));
    const { page } = await open(new FakeHost(buildQueue({ waiting })));
    const table = page.getByRole("table", { name: "Waiting" });
    await expect(page.getByText("312 more waiting.")).toBeVisible();
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText("more waiting")).toHaveCount(0);
    await expect(table).toHaveAttribute("aria-rowcount", "363");
    expect(await table.getByRole("row").count()).toBeLessThan(80);
    await page.mouse.move(700, 600);
    await page.mouse.wheel(0, 20_000);
    await expect(page.getByText("file-362.csv")).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "file-362.csv" })).toHaveAttribute(
      "aria-rowindex",
      "363",
    );
  });

  test("keeps rows in their places while the pointer is over them", async () => {
    const [a, b, c] = ["a.csv", "b.csv", "c.csv"].map((filename) => buildJob({ filename }));
    const host = new FakeHost(buildQueue({ waiting: [a, b].flatMap((job) => job ?? []) }));
    const { page } = await open(host);
    const names = () =>
      page.getByRole("table", { name: "Waiting" }).locator("[data-row] [title]").allTextContents();
    await page.getByText("b.csv").hover();
    host.show({ waiting: [c, b, a].flatMap((job) => job ?? []), waitingCount: 3 });
    await expect
      .poll(async () => (await names()).filter((name) => name.endsWith(".csv")))
      .toEqual(["a.csv", "b.csv", "c.csv"]);
    await page.getByRole("heading", { level: 1 }).hover();
    await expect
      .poll(async () => (await names()).filter((name) => name.endsWith(".csv")))
      .toEqual(["c.csv", "b.csv", "a.csv"]);
  });

  test("a viewer reads the queue and is offered nothing that changes it", async () => {
    const host = new FakeHost(busyQueue(), {
      "session.now": () =>
        buildSession({
          actor: { userId: 7, name: "Priya Nair", role: "viewer", machine: "HQ-1" },
          preferences: { theme: "dark" },
        }),
    });
    const { page } = await open(host);
    await expect(page.getByRole("row").filter({ hasText: "leeds-portfolio" })).toContainText(
      "dropped by Tom Ashworth",
    );
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("button", { name: /^Cancel|Choose files/ })).toHaveCount(0);
    await expect(page.getByRole("radiogroup")).toHaveCount(0);
    await page.getByRole("button", { name: "More about TOTALS_summary.csv" }).click();
    await expect(page.getByRole("menuitem")).toHaveText(["OpenEnter", "Copy batch id"]);
  });
});
