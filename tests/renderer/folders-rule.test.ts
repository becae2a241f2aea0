import type { Page } from "playwright";
import { describe, test } from "vitest";
import type { FolderView } from "../../src-shared/contract/folders";
import { Failure } from "../../src-shared/failure";
import { buildFolder } from "../support/renderer/build-folder";
import { at, buildJob } from "../support/renderer/build-job";
import { expect } from "../support/renderer/expect-page";
import { foldersHost } from "../support/renderer/folders-scene";
import { dailyPlan, finished } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

const part = (page: Page, label: string) => page.getByRole("button", { name: new RegExp(`\\(${label}\\)$`) });

const choices: readonly [label: string, choice: string, change: Partial<FolderView>, said: string][] = [
  ["Folders below it", "and nowhere below it", { recursive: false }, "and nowhere below it"],
  ["Until a file is complete", "1 minute", { quietSeconds: 60 }, "1 minute"],
  ["Import or check", "only check it, saving nothing,", { dryRun: true }, "only check it, saving nothing,"],
  ["Type", "daily totals", { typeChoice: "daily" }, "daily totals"],
  ["Afterwards", "leave it there", { afterwards: "leave" }, "leave it there"],
  ["After a failure", "leave it there", { onFailure: "leave" }, "leave it there"],
];

describe("the bold parts of a folder's rule", () => {
  const open = windowSuite();

  test.each(choices)("%s: %s is kept at once", async (label, choice, change, said) => {
    const folder = buildFolder();
    const { host } = foldersHost([folder]);
    const { page } = await open(host, { route: "/folders" });
    await part(page, label).click();
    await page.getByRole("menuitemradio", { name: choice }).click();
    await expect(part(page, label)).toHaveText(said);
    expect(host.asked("folders.change")).toEqual([{ id: folder.id, change }]);
  });

  test("deleting says what that means before it is chosen", async () => {
    const { host } = foldersHost([buildFolder()]);
    const { page } = await open(host, { route: "/folders" });
    await part(page, "Afterwards").click();
    const choice = page.getByRole("menuitemradio", { name: "delete it once imported" });
    await expect(choice).toContainText(
      "The file is gone for good. Meterdrop keeps its own copy for 72 hours only.",
    );
    await choice.click();
    await expect(part(page, "Afterwards")).toHaveText("delete it once imported");
  });

  test("a dry run says that its files stay where they are", async () => {
    const { host } = foldersHost([buildFolder({ name: "Inbox", dryRun: true })]);
    const { page } = await open(host, { route: "/folders" });
    await expect(page.getByRole("region", { name: "Inbox" })).toContainText(
      "in any layout that fits, and leave it there. Look for files all the time.",
    );
    await expect(part(page, "Afterwards")).toHaveCount(0);
    await expect(part(page, "After a failure")).toHaveCount(0);
  });

  test("what is in force is not asked for once more", async () => {
    const { host } = foldersHost([buildFolder()]);
    const { page } = await open(host, { route: "/folders" });
    await part(page, "Afterwards").click();
    await page.getByRole("menuitemradio", { name: "move it to imported" }).click();
    await expect(page.getByRole("menuitemradio")).toHaveCount(0);
    expect(host.asked("folders.change")).toEqual([]);
  });

  test("a change that is refused is put back, and says why beside the sentence", async () => {
    const { host } = foldersHost([buildFolder()], {
      handlers: {
        "folders.change": () => {
          throw new Failure("not_allowed", { params: { role: "analyst" } });
        },
      },
    });
    const { page } = await open(host, { route: "/folders" });
    await part(page, "Type").click();
    await page.getByRole("menuitemradio", { name: "daily totals" }).click();
    await expect(page.getByRole("alert")).toContainText("This needs the role analyst.");
    await expect(part(page, "Type")).toHaveText("whatever type it is");
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("names of files are typed; Enter keeps them, and a refusal stands under the field", async () => {
    const folder = buildFolder();
    let refuse = true;
    const { host } = foldersHost([folder], {
      handlers: {
        "folders.change": ({ change }) => {
          if (refuse) throw new Failure("bad_request", { params: { reason: "no name can match" } });
          return { folder: { ...folder, ...(change as Partial<FolderView>) } };
        },
      },
    });
    const { page } = await open(host, { route: "/folders" });
    await part(page, "Names of files").click();
    const field = page.getByRole("dialog").getByRole("textbox", { name: "Names of files" });
    await expect(field).toBeFocused();
    await field.fill("/");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toContainText("no name can match");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    refuse = false;
    await field.fill("leeds_*.csv, *.tsv");
    await expect(field).toHaveAttribute("aria-invalid", "false");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(part(page, "Names of files")).toHaveText("leeds_*.csv or *.tsv");
    await expect(part(page, "Names of files")).toBeFocused();
  });

  test("a layout is taken over from a file that was imported, and given up again", async () => {
    const folder = buildFolder();
    const daily = finished("york_civic_daily.csv", "13:31", "13:32", { plan: dailyPlan });
    const { host } = foldersHost([folder], {
      handlers: {
        "jobs.list": () => ({ jobs: [buildJob({ filename: "no-plan.csv" }), daily], count: 2 }),
        "folders.setPlan": ({ batchId }) => ({
          folder: {
            ...folder,
            planned: batchId !== null,
            planSummary: batchId === null ? null : "the layout of york_civic_daily.csv",
          },
        }),
      },
    });
    const { page } = await open(host, { route: "/folders" });
    await part(page, "Layout").click();
    await expect(page.getByRole("menuitemradio")).toHaveText([
      /^any layout that fits/,
      /^the layout of york_civic_daily.csv/,
    ]);
    await page.getByRole("menuitemradio", { name: "the layout of york" }).click();
    await expect(part(page, "Layout")).toHaveText("the layout of york_civic_daily.csv");
    await part(page, "Layout").click();
    await page.getByRole("menuitemradio", { name: "any layout that fits" }).click();
    await expect(part(page, "Layout")).toHaveText("any layout that fits");
    expect(host.asked("folders.setPlan").map(({ batchId }) => batchId)).toEqual([daily.batchId, null]);
  });
});

describe("a folder that is looked at at set times", () => {
  const open = windowSuite();
  const weekdays = () =>
    buildFolder({
      name: "Nightly share",
      schedule: "0 6 * * 1-5",
      scheduleWords: "At 06:00, Monday to Friday",
      state: "scheduled",
      nextRunAt: at("06:00", "2025-11-26"),
      lastRun: { at: at("06:00"), files: 3, problems: 1, failure: null },
    });

  test("the times are typed with their plain reading, and usual ones chosen", async () => {
    const folder = buildFolder();
    const { host } = foldersHost([folder]);
    const { page } = await open(host, { route: "/folders" });
    await part(page, "When to look").click();
    await page.locator("label").filter({ hasText: "At set times" }).click();
    const dialog = page.getByRole("dialog");
    const field = dialog.getByRole("textbox", { name: "Cron" });
    await expect(dialog).toContainText("At 06:00.");
    await field.fill("30 5,17 * * 1-5");
    await expect(dialog).toContainText("At 05:30 and 17:30, Monday to Friday.");
    await field.fill("soon");
    await expect(dialog).toContainText("This is not a cron expression.");
    await expect(dialog.getByRole("button", { name: "Use these times" })).toBeDisabled();
    await dialog.getByRole("button", { name: "Weekdays at 06:00" }).click();
    await expect(field).toHaveValue("0 6 * * 1-5");
    await dialog.getByRole("button", { name: "Use these times" }).click();
    await expect(dialog).toHaveCount(0);
    expect(host.asked("folders.change")).toEqual([{ id: folder.id, change: { schedule: "0 6 * * 1-5" } }]);
  });

  test("its next and its last run are told, and it can be run now", async () => {
    const folder = weekdays();
    const { host } = foldersHost([folder], { handlers: { "folders.runNow": () => ({}) } });
    const { page } = await open(host, { route: "/folders" });
    await expect(part(page, "When to look")).toHaveText("at 06:00, Monday to Friday");
    await expect(page.getByText("Next run on 26 Nov, 06:00.")).toContainText(
      "Last run at 06:00: 3 files, 1 with problems.",
    );
    await page.getByRole("button", { name: "Run now" }).click();
    await expect.poll(() => host.asked("folders.runNow")).toEqual([{ id: folder.id }]);
  });

  test("all the time again, at once", async () => {
    const folder = weekdays();
    const { host } = foldersHost([folder]);
    const { page } = await open(host, { route: "/folders" });
    await part(page, "When to look").click();
    await page.locator("label").filter({ hasText: "All the time" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(part(page, "When to look")).toHaveText("all the time");
    expect(host.asked("folders.change")).toEqual([{ id: folder.id, change: { schedule: null } }]);
  });
});
