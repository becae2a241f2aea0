import type { Page } from "playwright";
import { describe, test } from "vitest";
import { Failure } from "../../src-shared/failure";
import { buildFolder } from "../support/renderer/build-folder";
import { at, buildJob } from "../support/renderer/build-job";
import { expect } from "../support/renderer/expect-page";
import { foldersHost, nightlyArrivals, pictureFolders } from "../support/renderer/folders-scene";
import { windowSuite } from "../support/renderer/window-suite";

const entries = (page: Page) => page.getByRole("navigation", { name: "Watched folders" }).getByRole("link");
const entry = (page: Page, name: string) => entries(page).filter({ hasText: name });
const rule = (page: Page, name: string) => page.getByRole("region", { name }).locator("p").first();

/** A sentence as it is read: what its layout puts between its words counts as one space. */
const said = async (page: Page, name: string) =>
  (await rule(page, name).innerText()).replace(/\s+/g, " ").replace(/ ([,.])/g, "$1");

describe("Watched folders", () => {
  const open = windowSuite();
  const picture = () => {
    const folders = Object.values(pictureFolders());
    return foldersHost(folders, { handlers: { "folders.arrivals": nightlyArrivals } });
  };

  test("tell of each folder what the picture tells", async () => {
    const { page } = await open(picture().host, { route: "/folders" });
    await expect(entries(page)).toHaveText([
      /^Nightly shareImporting.*nightly.*14 files today, 1 with problems$/,
      /^Meter inboxWatching.*Meter inbox.*2 files today$/,
      /^Cardiff officeOut of reach.*hh.*Since 14:02. Watched again when it returns.$/,
      /^Data collector DF2Paused.*df2.*Paused by you on 19 Nov. 6 files waiting there.$/,
    ]);
    await expect(entry(page, "Nightly share")).toHaveAttribute("aria-current", "true");
    const link = page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: "Watched folders" });
    await expect(link).toContainText("1 in trouble");
    await expect(link).toHaveAttribute("aria-current", "page");
  });

  test("show one folder's rule as a sentence, and what is to be known of it", async () => {
    const { page } = await open(picture().host, { route: "/folders" });
    await expect(page.getByRole("heading", { level: 2, name: "Nightly share" })).toBeVisible();
    expect(await said(page, "Nightly share")).toBe(
      "When a file named *.csv or *.txt appears in \\\\leeds-fs01\\metering\\nightly or folders below it, " +
        "and has stopped growing for 10 seconds, import it as whatever type it is, in any layout that fits, " +
        "then move it to imported. If it fails, move it to failed. Look for files all the time.",
    );
    await expect(page.getByText("A network share is checked every 30 seconds.")).toContainText(
      "Files that arrived while Meterdrop was closed are picked up when it opens. Last looked through at 14:05.",
    );
  });

  test("say at what time of day files come, as a chart and as a table", async () => {
    const { page } = await open(picture().host, { route: "/folders" });
    const name = "104 files in 30 days, the most between 02:00 and 02:30";
    await expect(page.getByRole("img", { name })).toBeVisible();
    // A bar stands over the hour it belongs to.
    const left = async (text: string) => (await page.getByText(text, { exact: true }).boundingBox())?.x ?? 0;
    const bar = await page.getByTitle("06:00 to 06:30: 2 files").boundingBox();
    expect(Math.abs((await left("06:00")) - (bar?.x ?? 0))).toBeLessThan(3);
    await page.getByRole("button", { name: "As a table" }).click();
    const table = page.getByRole("table", { name: "When files arrive" });
    await expect(table.getByRole("row")).toHaveCount(8);
    await expect(table.getByRole("row", { name: "02:00 to 02:30" })).toContainText("61");
    await page.getByRole("button", { name: "As a chart" }).click();
    await expect(page.getByRole("img", { name })).toBeVisible();
  });

  test("list the latest files with what became of each, and a click opens the job", async () => {
    const { page } = await open(
      foldersHost([buildFolder({ name: "Inbox" })], {
        handlers: {
          "folders.arrivals": nightlyArrivals,
          "jobs.get": () => ({
            job: buildJob({ filename: "hull_hh_2025-11-24.csv", status: "completed" }),
            attempts: [],
            errorsKept: 0,
            warningsKept: 0,
            inForce: null,
            undo: null,
            covers: { meters: 0, meterDays: 0, from: null, to: null },
          }),
          "jobs.problems": () => ({ problems: [], count: 0, kinds: [] }),
        },
      }).host,
      { route: "/folders" },
    );
    const rows = page.getByRole("table", { name: "Latest files" }).locator("tbody tr");
    await expect(rows).toHaveText([
      /Stark_export_ALL_SITES_2024\.csv.*Importing.*211,968.*14:01$/,
      /sheffield_hh_2025-11-24\.csv.*Imported.*4,410.*02:06$/,
      /bradford_hh_2025-11-24\.csv.*Imported.*3,118.*02:05$/,
      /hull_hh_2025-11-24\.csv.*With problems.*2,204.*02:05$/,
      /wakefield_hh_2025-11-24\.csv.*Imported.*1,977.*02:04$/,
    ]);
    await rows.nth(3).click();
    await expect(page.getByRole("heading", { level: 1, name: "hull_hh_2025-11-24.csv" })).toBeVisible();
  });

  test("list the same bytes under another name as a line, and follow a job as it goes on", async () => {
    const job = buildJob({ filename: "hull.csv", source: "watch", status: "processing", processedRows: 100 });
    const undone = buildJob({ filename: "older.csv", status: "completed", revertedAt: at("12:00") });
    const { host } = foldersHost([buildFolder({ name: "Inbox" })], {
      handlers: {
        "folders.arrivals": () => ({
          ...nightlyArrivals(),
          latest: [
            { filename: "late.csv", at: at("14:00"), job: null, sameAs: null },
            { filename: "hull (1).csv", at: at("13:59"), job, sameAs: "hull.csv" },
            { filename: "old.csv", at: at("13:59"), job: undone, sameAs: "older.csv" },
            { filename: "hull.csv", at: at("13:58"), job, sameAs: null },
          ],
        }),
      },
    });
    const { page } = await open(host, { route: "/folders" });
    const rows = page.getByRole("table", { name: "Latest files" }).locator("tbody tr");
    // Of a file that waits in the spool, or while the store is away, no job is known.
    await expect(rows.first()).toContainText("Not known at present");
    await expect(rows.first().getByRole("link")).toHaveCount(0);
    await expect(rows.nth(1)).toHaveText(/Same contents as hull\.csv.*Already in13:59$/);
    await expect(rows.nth(2)).toHaveText(/Same contents as older\.csv.*Undone13:59$/);
    host.send("job", buildJob({ ...job, status: "completed", processedRows: 400, updatedAt: at("14:06") }));
    await expect(rows.nth(3)).toContainText("Imported");
    await expect(rows.nth(3)).toContainText("400");
  });

  test("list the rest on demand", async () => {
    const latest = Array.from({ length: 50 }, (_, i) => ({
      filename: `file-${i}.csv`,
      at: at("13:00"),
      job: buildJob({ filename: `file-${i}.csv`, status: "completed" }),
      sameAs: null,
    }));
    const { host } = foldersHost([buildFolder()], {
      handlers: { "folders.arrivals": () => ({ ...nightlyArrivals(), latest }) },
    });
    const { page } = await open(host, { route: "/folders" });
    const rows = page.getByRole("table", { name: "Latest files" }).locator("tbody tr");
    await expect(rows).toHaveCount(8);
    await page.getByRole("button", { name: "Show 42 more" }).click();
    await expect(rows).toHaveCount(50);
  });

  test("follow what the host tells, and drop what is older", async () => {
    const folder = buildFolder({ name: "Inbox", filesToday: 2 });
    const { host, held, tell } = foldersHost([folder]);
    const { page } = await open(host, { route: "/folders" });
    await expect(entry(page, "Inbox")).toContainText("2 files today");
    held.folders = [{ ...folder, filesToday: 3, problemsToday: 1 }];
    tell();
    await expect(entry(page, "Inbox")).toContainText("3 files today, 1 with problems");
    host.send("folders", { revision: 0, folders: [], runner: { here: true, holder: null } });
    held.folders = [{ ...folder, filesToday: 4 }];
    tell();
    await expect(entry(page, "Inbox")).toContainText("4 files today");
  });
});

describe("a folder that cannot be watched", () => {
  const open = windowSuite();

  test("out of reach is told above its rule, with the system's words, until it returns", async () => {
    const folder = buildFolder({
      name: "Cardiff office",
      state: "out_of_reach",
      since: at("14:02"),
      failure: new Failure("folder_out_of_reach", {
        params: { path: "\\\\cardiff-fs02\\hh", reason: "ENETUNREACH" },
      }).toWire(),
    });
    const { host, held, tell } = foldersHost([folder]);
    const { page } = await open(host, { route: "/folders" });
    const detail = page.getByRole("region", { name: "Cardiff office" });
    await expect(detail).toContainText("Out of reach. Since 14:02. Watched again when it returns.");
    await expect(detail).toContainText("\\\\cardiff-fs02\\hh cannot be looked through: ENETUNREACH.");
    held.folders = [{ ...folder, state: "watching", since: null, failure: null }];
    tell();
    await expect(entry(page, "Cardiff office")).toContainText("Watching");
    await expect(detail).not.toContainText("Out of reach");
    await expect(page.getByText("in trouble")).toHaveCount(0);
  });

  test("not allowed names the system that says so", async () => {
    const { host } = foldersHost([buildFolder({ name: "Finance", state: "not_allowed" })]);
    const { page } = await open(host, { route: "/folders" });
    await expect(entry(page, "Finance")).toContainText("Not allowed");
    await expect(entry(page, "Finance")).toContainText("Linux does not let Meterdrop read this folder.");
  });

  test("one of its files that could not be moved is named", async () => {
    const params = { filename: "hull.csv", reason: "EACCES" };
    const failure = new Failure("folder_file_left", { params }).toWire();
    const { host } = foldersHost([buildFolder({ name: "Inbox", failure })]);
    const { page } = await open(host, { route: "/folders" });
    await expect(page.getByRole("region", { name: "Inbox" })).toContainText(
      "A file could not be moved. hull.csv is dealt with, and could not be moved or deleted: EACCES.",
    );
    await expect(entry(page, "Inbox")).toContainText("Watching");
  });

  test("a folder that is not watched any more says so, and leads back", async () => {
    const { host } = foldersHost([buildFolder({ name: "Inbox" })]);
    const { page } = await open(host, { route: "/folders/999" });
    await page.getByText("This folder is not watched any more.").waitFor();
    await page.getByRole("link", { name: "All watched folders" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Inbox" })).toBeVisible();
  });
});
