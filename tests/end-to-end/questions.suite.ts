import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { JobResponse } from "../../src-shared/contract/job-response";
import type { ImportPlan } from "../../src-shared/jobs/import-plan";
import type { CliStore } from "../support/cli/cli-store";
import type { Desk } from "../support/cli/desk";
import { countOf, dailyTotals } from "../support/cli/figures";

const fixture = join(import.meta.dirname, "..", "fixtures", "detect", "question-register.csv");
const text = readFileSync(fixture, "utf8");
const lines = text.trim().split(/\r?\n/).slice(1);

/** A file that raises a question waits for its answer: a plan that a person corrected. */
export function questionsSuite(open: () => Promise<CliStore>): void {
  let store: CliStore;
  let desk: Desk;

  beforeAll(async () => {
    store = await open();
    desk = await store.desk();
  });
  afterAll(() => store.close());

  /** Imports a file that raises the question, and writes the plan that answers it. */
  const asked = async (meter: string) => {
    const path = await desk.file(`${meter}.csv`, text.replaceAll("1200023305967", meter));
    const { code, jobs } = await desk.imports(path);
    const [job] = jobs;
    if (job === undefined) throw new Error("no job was printed");
    expect([code, job.error_code, job.error_params["question"]]).toEqual([
      ...[3, "needs_answer", "register_or_consumption"],
    ]);
    const shown = JSON.parse((await desk.run("jobs", "show", job.batch_id, "--json")).stdout) as Shown;
    const { plan } = shown;
    expect(plan.value).toEqual({ column: 2, confirmed: false });
    const answer = { ...shown, plan: { ...plan, value: { column: 2, confirmed: true } } };
    return { path, job, answer: await desk.file(`${meter}.plan.json`, JSON.stringify(answer)) };
  };
  const totalsOf = async (meter: string) =>
    (await dailyTotals(store.db)).filter((total) => total.startsWith(meter));
  const expected = (meter: string) =>
    lines.map((line) => {
      const [, day, value] = line.split(",");
      return `${meter} ${day} ${Number(value)} daily`;
    });

  it("takes the answer with the file, and goes on with the same job", async () => {
    const { path, job, answer } = await asked("Q-1");
    expect(await totalsOf("Q-1")).toEqual([]);
    const answered = await desk.imports(path, "--plan", answer);
    expect([answered.code, answered.jobs[0]?.batch_id]).toEqual([0, job.batch_id]);
    expect(await totalsOf("Q-1")).toEqual(expected("Q-1"));
    expect(await countOf(store.db, "import_jobs WHERE filename = 'Q-1.csv'")).toBe(1);
  });

  it("takes the answer with a retry, and leaves the rest to work", async () => {
    const { job, answer } = await asked("Q-2");
    const retried = await desk.run("jobs", "retry", job.batch_id, "--plan", answer, "--json");
    const queued = JSON.parse(retried.stdout) as JobResponse;
    expect([retried.code, queued.status, queued.batch_id]).toEqual([0, "queued", job.batch_id]);
    expect((await desk.run("work", "--once")).code).toBe(0);
    expect(await totalsOf("Q-2")).toEqual(expected("Q-2"));
  });

  it("goes on with a job that was answered and not run, when it is called with the same answer", async () => {
    const { path, job, answer } = await asked("Q-3");
    expect((await desk.run("jobs", "retry", job.batch_id, "--plan", answer)).code).toBe(0);
    const { code, jobs } = await desk.imports(path, "--plan", answer);
    expect([code, jobs[0]?.batch_id]).toEqual([0, job.batch_id]);
    expect(await countOf(store.db, "import_jobs WHERE status = 'queued'")).toBe(0);
  });

  it("asks again where the same file comes without an answer", async () => {
    const { path, job } = await asked("Q-4");
    const again = await desk.run("import", path);
    expect([again.code, again.stdout]).toEqual([3, expect.stringContaining("“Reading” only rises")]);
    expect(
      await countOf(store.db, `import_jobs WHERE batch_id <> '${job.batch_id}' AND filename = 'Q-4.csv'`),
    ).toBe(1);
    expect(await totalsOf("Q-4")).toEqual([]);
  });
}

type Shown = JobResponse & { readonly plan: ImportPlan };
