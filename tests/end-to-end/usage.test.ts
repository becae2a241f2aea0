import { afterAll, beforeAll, expect, it } from "vitest";
import { cliTargets, type CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";

let store: CliStore;
let desk: Desk;

beforeAll(async () => {
  const [embedded] = cliTargets();
  if (embedded === undefined) throw new Error("there is no store to test on");
  store = await (await embedded.start()).fresh();
  desk = await store.desk();
});
afterAll(() => store.close());

it.each([
  ["no file", ["import"]],
  ["an option that there is not", ["import", "f.csv", "--frobnicate"]],
  ["a type that there is not", ["import", "f.csv", "--type", "weekly"]],
  ["a command that there is not", ["swallow"]],
  ["no command", []],
  ["a limit of nothing", ["work", "--once", "--limit", "0"]],
  ["a plan that is none", ["import", "f.csv", "--plan", import.meta.filename]],
])("%s ends with 64, and says why", async (_, args) => {
  const { code, stderr } = await desk.run(...args);
  expect([code, stderr]).toEqual([64, expect.stringMatching(/\S/)]);
});

it("a store that is none ends with 64, and says why", async () => {
  const { code, stderr } = await desk.run("jobs", "list", "--store", "oracle://ann@server/readings");
  expect([code, stderr]).toEqual([64, expect.stringContaining("--store: it is neither")]);
});

it("help ends with 0, and names every command", async () => {
  const { code, stdout } = await desk.run("--help");
  expect(code).toBe(0);
  for (const command of ["import", "work", "migrate", "jobs"]) expect(stdout).toContain(`  ${command} `);
});

it.skipIf(process.platform === "win32")("a reader that goes away before the end is no error", async () => {
  expect((await desk.run("import", "--dry-run", "samples/daily.csv")).code).toBe(0);
  const pipe = '{ sleep 0.2; "$@"; echo "ended with $?" >&2; } | true';
  const { stderr } = await desk.startUnder(["sh", "-c", pipe, "sh"], "jobs", "list").ended;
  expect(stderr).toBe("ended with 0\n");
});
