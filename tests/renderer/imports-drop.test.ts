import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "../support/renderer/expect-page";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { buildQueue } from "../support/renderer/build-job";
import { buildSession } from "../support/renderer/build-session";
import { FakeHost } from "../support/renderer/fake-host";
import type { Handlers } from "../support/renderer/fake-host";
import { finished, leeds } from "../support/renderer/scenes";
import { windowSuite } from "../support/renderer/window-suite";

const ALT = 1;
const names = ["a.csv", "b.csv", "notes.pdf"];

/**
 * Real drags, as the browser itself makes them of files from the desktop. They begin once the page knows who is there:
 * before that it takes no files, and unlike a hand these drags do not tell again and again where they are.
 */
async function dragger(page: Page, files: string[]) {
  await expect(page.getByText("Tom Ashworth").first()).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  const at = { x: 700, y: 500, data };
  return (type: "dragEnter" | "dragOver" | "drop" | "dragCancel", modifiers = 0) =>
    session.send("Input.dispatchDragEvent", { type, ...at, modifiers });
}

const takeAll: Handlers = {
  "imports.add": ({ fileIds }) => ({
    files: fileIds.map((id) => ({ filename: id.slice(3), batchId: `b-${id}`, failure: null })),
  }),
};

describe("files dropped on the window", () => {
  const open = windowSuite();
  let folder = "";
  const paths = () => names.map((name) => join(folder, name));
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "meterdrop-drop-"));
    for (const path of paths()) writeFileSync(path, "MPAN,Date,Reading\n");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("fill the pane with their count while over it, and are imported when dropped", async () => {
    const host = new FakeHost(buildQueue(), takeAll);
    const { page } = await open(host);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const drag = await dragger(page, paths());
    await drag("dragEnter");
    await drag("dragOver");
    await expect(page.getByText("Drop 3 files to import")).toBeVisible();
    await expect(page.getByText("Type is worked out from each file.")).toBeVisible();
    await drag("drop");
    await expect(page.getByText("Drop 3 files to import")).toHaveCount(0);
    await expect
      .poll(() => host.asked("imports.add"))
      .toEqual([
        { fileIds: names.map((name) => `id:${name}`), source: "drop", typeChoice: "auto", dryRun: false },
      ]);
  });

  test("are only checked while Alt is held, and left alone when the drag is given up", async () => {
    const host = new FakeHost(buildQueue(), { ...takeAll, "jobs.list": () => ({ jobs: [], count: 0 }) });
    const { page } = await open(host, { route: "/history" });
    host.calls.length = 0;
    const drag = await dragger(page, paths());
    await drag("dragEnter");
    await drag("dragOver", ALT);
    await expect(page.getByText("Drop 3 files to check")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator("[data-part=drop-target]")).toHaveCount(0);
    await drag("dragCancel");
    expect(host.asked("imports.add")).toEqual([]);

    await drag("dragEnter", ALT);
    await drag("dragOver", ALT);
    await drag("drop", ALT);
    await expect.poll(() => host.asked("imports.add").map((args) => args.dryRun)).toEqual([true]);
    await expect(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
  });

  test("say in a row why one was left alone, until it is removed", async () => {
    const host = new FakeHost(buildQueue(), {
      "imports.add": () => ({
        files: [
          {
            filename: "notes.pdf",
            batchId: null,
            failure: {
              code: "not_text",
              params: { filename: "notes.pdf", found: "a PDF" },
              retryable: false,
            },
          },
        ],
      }),
    });
    const { page } = await open(host);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const drag = await dragger(page, paths());
    await drag("dragEnter");
    await drag("drop");
    const row = page
      .getByRole("row")
      .filter({ hasText: "notes.pdf is not a meter file. It was left alone." });
    await expect(row).toBeVisible();
    await row.getByRole("button", { name: "Remove notes.pdf from the list" }).click();
    await expect(row).toHaveCount(0);
  });

  test("open their result when it is waited for and there", async () => {
    const done = finished("a.csv", "14:05", "14:06", { failedRows: 2, importedRows: 5, processedRows: 7 });
    const host = new FakeHost(buildQueue({ importing: [leeds()] }), {
      "session.now": () => buildSession({ preferences: { waitForResult: true } }),
      "imports.add": () => ({ files: [{ filename: "a.csv", batchId: done.batchId, failure: null }] }),
      "jobs.get": () => ({
        job: done,
        attempts: [],
        errorsKept: 0,
        warningsKept: 0,
        inForce: null,
        undo: null,
        covers: { meters: 0, meterDays: 0, from: null, to: null },
      }),
      "jobs.problems": () => ({ problems: [], count: 0, kinds: [] }),
      "jobs.list": () => ({ jobs: [done], count: 1 }),
    });
    host.picked = ["f-1"];
    const { page } = await open(host);
    await page.getByRole("button", { name: "Choose files" }).click();
    await expect.poll(() => host.asked("imports.add").length).toBe(1);
    host.show({ finished: [done], finishedCount: 1 });
    await expect(page.getByRole("heading", { level: 1, name: "a.csv" })).toBeVisible();
  });
});
