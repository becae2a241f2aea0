import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliTargets, type CliStore, type CliTarget } from "../support/cli/cli-store";
import { dayOf, figures, wideFile } from "../support/cli/wide-file";
import { enter } from "./ledger";
import { readTrace, straceTo, type SystemCall } from "./system-calls";

const targets = cliTargets().map((target) => [target.name, target] as const);

/**
 * A crash of the whole machine cannot be made here; what survives one is decided by the order of the calls that a process
 * makes of the kernel: bytes are synced before they get their name, the name before the manifest, and that before the row.
 */
describe.runIf(process.platform === "linux").each(targets)("a file on its way in, on %s", (name, target) => {
  let started: Awaited<ReturnType<CliTarget["start"]>>;
  beforeAll(async () => {
    started = await target.start();
  });
  afterAll(() => started.stop());

  it("is written aside, synced, named, its folder synced; its manifest likewise; then comes its row", async () => {
    const store = await started.fresh();
    try {
      const calls = await tracedAdmission(store);
      expect(stepsOf(calls, store.kind)).toEqual([
        ...["opened ID.part", "wrote ID.part", "synced ID.part", "named ID.bytes", "synced the folder"],
        ...[
          "opened ID.json.tmp",
          "wrote ID.json.tmp",
          "synced ID.json.tmp",
          "named ID.json",
          "synced the folder",
        ],
        "inserted the row",
        ...[
          "opened ID.json.tmp",
          "wrote ID.json.tmp",
          "synced ID.json.tmp",
          "named ID.json",
          "synced the folder",
        ],
      ]);
      enter({
        store: name,
        fault: "system calls of an admission traced",
        injected: 1,
        survived: 1,
        lost: 0,
        doubled: 0,
      });
    } finally {
      await store.close();
    }
  });
});

/** Admits a second file, since the first one sets the store up. */
async function tracedAdmission(store: CliStore): Promise<SystemCall[]> {
  const desk = await store.desk();
  const file = (name: string, seed: number) =>
    desk.file(name, wideFile([{ meter: "M", day: dayOf(seed), values: figures(seed) }]));
  expect((await desk.run("import", await file("first.csv", 1))).code).toBe(0);
  const trace = join(dirname(await file("second.csv", 2)), "trace");
  const traced = desk.startUnder(straceTo(trace), "import", "--background", await file("second.csv", 2));
  const { code, stderr } = await traced.ended;
  expect([code, stderr]).toEqual([0, ""]);
  return readTrace(trace);
}

/** What was done to the spool's entry and to the store, in words; the same thing several times in a row is one step. */
function stepsOf(calls: readonly SystemCall[], kind: CliStore["kind"]): string[] {
  const opened = calls.find(({ name, path }) => name === "openat" && path.endsWith(".part"));
  if (opened === undefined) throw new Error("no file was written aside");
  const id = basename(opened.path, ".part");
  const folder = dirname(opened.path);
  const steps = calls.flatMap((call) => rowStep(call, kind) ?? entryStep(call, folder, id) ?? []);
  return steps.slice(steps.indexOf("opened ID.part")).filter((step, at, all) => step !== all[at - 1]);
}

function rowStep({ name, path, text }: SystemCall, kind: CliStore["kind"]): string | null {
  const isRow =
    kind === "sqlite"
      ? name === "pwrite64" && path.endsWith("-wal")
      : text.includes("INSERT INTO import_jobs");
  return isRow ? "inserted the row" : null;
}

function entryStep({ name, path }: SystemCall, folder: string, id: string): string | null {
  if (path === folder) return name === "fsync" ? "synced the folder" : null;
  if (!path.startsWith(join(folder, id)) || path.endsWith(".lock")) return null;
  const file = basename(path).replace(id, "ID");
  if (name === "openat") return /ID\.(part|json\.tmp)$/.test(file) ? `opened ${file}` : null;
  if (name === "fsync" || name === "fdatasync") return `synced ${file}`;
  if (name.startsWith("rename")) return `named ${file}`;
  return name.includes("write") ? `wrote ${file}` : null;
}
