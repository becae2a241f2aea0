import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { FolderView } from "../../src-shared/contract/folders";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { countOf } from "../support/cli/figures";
import { dayOf, figures, wideFile } from "../support/cli/wide-file";
import { select } from "../support/readings/import-rows";

/** Watched folders without a window: `meterdrop watch`, and `work` which serves them. */
export function watchSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let desk: Desk;
  let inbox: string;

  beforeEach(async () => {
    store = await open();
    desk = await store.desk();
    inbox = await realpath(await mkdtemp(join(tmpdir(), "meterdrop-inbox-")));
  });
  afterEach(async () => {
    await store.close();
    await rm(inbox, { recursive: true, force: true });
  });

  const watch = async (...options: string[]): Promise<FolderView> => {
    const { code, stdout, stderr } = await desk.run(
      "watch",
      "add",
      inbox,
      "--quiet",
      "1",
      "--json",
      ...options,
    );
    expect([code, stderr]).toEqual([0, ""]);
    return JSON.parse(stdout) as FolderView;
  };
  const bring = (name: string, day: number) =>
    writeFile(join(inbox, name), wideFile([{ meter: "M", day: dayOf(day), values: figures(day) }]));
  const work = async (at = desk) => {
    const { code, stderr } = await at.run("work", "--once");
    expect([code, stderr]).toEqual([0, ""]);
  };
  const jobs = () => select(store.db, "SELECT filename, status, source FROM import_jobs ORDER BY id");
  const left = async (folder = "") => (await readdir(join(inbox, folder))).sort();

  it("imports what is there and what comes, and moves each to imported/ or failed/, never over another", async () => {
    await watch("--then", "move", "--on-failure", "move");
    await mkdir(join(inbox, "imported"));
    await writeFile(join(inbox, "imported", "leeds.csv"), "an earlier one");
    await bring("leeds.csv", 1);
    await writeFile(join(inbox, "notes.csv"), "Dear all,\nthe meters were read.\n");
    await work();
    expect(await jobs()).toEqual([
      { filename: "leeds.csv", status: "completed", source: "watch" },
      { filename: "notes.csv", status: "failed", source: "watch" },
    ]);
    await work();
    expect([await left(), await left("imported"), await left("failed")]).toEqual([
      ["failed", "imported"],
      ["leeds (2).csv", "leeds.csv"],
      ["notes.csv"],
    ]);
    expect(await readFile(join(inbox, "imported", "leeds.csv"), "utf8")).toBe("an earlier one");
    expect(await countOf(store.db, "import_jobs")).toBe(2);
  });

  it("takes a file that is left in place once, and once more when it has changed", async () => {
    await watch();
    await bring("leeds.csv", 1);
    await work();
    await work();
    expect(await countOf(store.db, "import_jobs")).toBe(1);
    await bring("leeds.csv", 2);
    await work();
    expect(await countOf(store.db, "readings")).toBe(2);
    expect(await left()).toEqual(["leeds.csv"]);
  });

  it("makes no job of the same bytes under another name", async () => {
    await watch();
    await bring("leeds.csv", 1);
    await work();
    await bring("leeds-again.csv", 1);
    await work();
    expect(await countOf(store.db, "import_jobs")).toBe(1);
    const [folder] = JSON.parse((await desk.run("watch", "list", "--json")).stdout) as FolderView[];
    expect(folder).toMatchObject({ filesToday: 2, lastFile: { filename: "leeds-again.csv" } });
  });

  it("leaves alone what is hidden, half written, of another name, or a link out of the folder", async () => {
    const elsewhere = await desk.file("elsewhere.csv", wideFile([]));
    await watch("--recursive");
    for (const name of [".leeds.csv", "leeds.csv.part", "~$leeds.csv", "leeds.pdf"]) await bring(name, 1);
    await symlink(elsewhere, join(inbox, "link.csv"));
    await mkdir(`${inbox}-outside`);
    await symlink(`${inbox}-outside`, join(inbox, "linked"));
    await writeFile(join(`${inbox}-outside`, "there.csv"), "x");
    await work();
    expect(await countOf(store.db, "import_jobs")).toBe(0);
    await rm(`${inbox}-outside`, { recursive: true });
  });

  it("never brings back bytes that were undone; only a person does", async () => {
    await watch();
    await bring("leeds.csv", 1);
    await work();
    expect((await desk.run("jobs", "undo", "1")).code).toBe(0);
    await bring("leeds-renamed.csv", 1);
    await bring("leeds.csv", 1);
    await work();
    expect(await countOf(store.db, "readings")).toBe(0);
    expect(await countOf(store.db, "import_jobs WHERE kind = 'import'")).toBe(1);
  });

  it("checks in a dry run and moves or deletes nothing", async () => {
    await watch("--dry-run", "--then", "delete");
    await bring("leeds.csv", 1);
    await work();
    await work();
    expect([await left(), await countOf(store.db, "readings")]).toEqual([["leeds.csv"], 0]);
    expect(await jobs()).toEqual([{ filename: "leeds.csv", status: "completed", source: "watch" }]);
  });

  it("deletes a file only once it is in", async () => {
    await watch("--then", "delete");
    await bring("leeds.csv", 1);
    await writeFile(join(inbox, "notes.csv"), "Dear all,\nthe meters were read.\n");
    await work();
    await work();
    expect([await left(), await countOf(store.db, "readings")]).toEqual([["notes.csv"], 1]);
  });

  it("on two machines imports each file of a share once", async () => {
    const other = await store.desk();
    await watch();
    expect((await other.run("watch", "add", inbox, "--quiet", "1")).code).toBe(0);
    await bring("leeds.csv", 1);
    await Promise.all([work(), work(other)]);
    await Promise.all([work(), work(other)]);
    const words =
      "SELECT status, duplicate_of IS NOT NULL AS d, imported_rows AS n FROM import_jobs ORDER BY imported_rows";
    expect(await select(store.db, words)).toEqual([
      { status: "completed", d: 1, n: 0 },
      { status: "completed", d: 0, n: 1 },
    ]);
  });

  it("says that a folder has gone, and goes on when it is back", async () => {
    await watch();
    await rm(inbox, { recursive: true });
    await work();
    const gone = await desk.run("watch", "list");
    expect(gone.stdout).toMatch(/[Oo]ut of reach/);
    await mkdir(inbox);
    await bring("leeds.csv", 1);
    await work();
    expect(await countOf(store.db, "readings")).toBe(1);
  });

  it("stops when it is removed, and touches no file", async () => {
    await watch();
    expect((await desk.run("watch", "remove", inbox)).code).toBe(0);
    await bring("leeds.csv", 1);
    await work();
    expect([await left(), (await desk.run("watch", "list")).stdout]).toEqual([
      ["leeds.csv"],
      "No folder is watched.\n",
    ]);
  });
}
