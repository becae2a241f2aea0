import { describe, expect, test } from "vitest";
import { createJobDetailStore } from "../../../src-renderer/state/job-detail-store";
import { createProblemsStore } from "../../../src-renderer/state/problems-store";
import type { JobView } from "../../../src-shared/contract/job-view";
import type { ReadArgs, Result } from "../../../src-shared/contract/contract";
import { Failure } from "../../../src-shared/failure";
import type { Problem } from "../../../src-shared/jobs/problem";
import { at, buildJob, cells } from "../../support/renderer/build-job";
import { buildProblem } from "../../support/renderer/build-problem";
import { clientOf } from "../../support/renderer/client-of";
import { FakeHost } from "../../support/renderer/fake-host";

/** A job with its problems, as a store holds them: what the pages ask is answered from what stands here now. */
function scene(given: Parameters<typeof buildJob>[0], kept: Problem[] = []) {
  const held = { job: buildJob(given), kept };
  const host = new FakeHost(undefined, {
    "jobs.get": () => ({
      job: held.job,
      attempts: [],
      errorsKept: held.kept.length,
      warningsKept: 0,
      inForce: null,
      undo: null,
      covers: { meters: 0, meterDays: 0, from: null, to: null },
    }),
    "jobs.problems": (args) => answer(held.kept, args),
  });
  const client = clientOf(host);
  const problems = createProblemsStore(client, held.job.batchId);
  const detail = createJobDetailStore(client, held.job.batchId, problems);
  return { held, host, problems, detail };
}

function answer(kept: Problem[], args: ReadArgs<"jobs.problems">): Result<"jobs.problems"> {
  const found = kept.filter(
    ({ severity, code, row }) =>
      severity === args.severity &&
      (args.code === null || code === args.code) &&
      (args.cell === null || row === args.cell),
  );
  return {
    problems: found.slice(args.offset, args.offset + args.limit),
    count: found.length,
    kinds: [{ code: "value_has_letter", count: kept.length }],
  };
}

const later = (job: JobView, change: Partial<JobView>): JobView => ({
  ...job,
  ...change,
  updatedAt: at("14:05"),
});
const lines = (problems: { getState: () => { list: { items: readonly Problem[] } | null } }) =>
  problems.getState().list?.items.map(({ line }) => line);

describe("one job", () => {
  test("is asked for with its problems, and its few red cells are counted", async () => {
    const { detail, problems, host } = scene(
      { status: "completed", failedRows: 2, cells: cells("1x17 5 1x23 5") },
      [buildProblem(18, "value_has_letter", { row: 17 }), buildProblem(42, "value_has_letter", { row: 41 })],
    );
    await detail.getState().load();
    expect(lines(problems)).toEqual([18, 42]);
    expect([...detail.getState().failedIn]).toEqual([
      [17, 1],
      [41, 1],
    ]);
    expect(host.asked("jobs.problems").map(({ cell, limit }) => [cell, limit])).toContainEqual([17, 1]);
  });

  test("that is not there says so", async () => {
    const { host, detail } = scene({});
    const gone = createJobDetailStore(
      clientOf(
        new FakeHost(undefined, {
          "jobs.get": () => {
            throw new Failure("job_not_found", { params: { batchId: "x" } });
          },
          "jobs.problems": () => ({ problems: [], count: 0, kinds: [] }),
        }),
      ),
      "x",
      createProblemsStore(clientOf(host), "x"),
    );
    await gone.getState().load();
    expect(gone.getState()).toMatchObject({ detail: null, failure: { code: "job_not_found" } });
    expect(detail.getState().failure).toBeNull();
  });
});

describe("following a job that is under way", () => {
  test("new problems come behind those that are shown; the detail is not asked for again", async () => {
    const { held, host, detail, problems } = scene({ status: "processing", attempt: 1 }, [
      buildProblem(5, "value_has_letter"),
    ]);
    await detail.getState().load();
    const first = problems.getState().list?.items[0];
    held.kept = [...held.kept, buildProblem(9, "value_has_letter")];
    await detail.getState().follow(later(held.job, { failedRows: 2 }));
    expect(lines(problems)).toEqual([5, 9]);
    expect(problems.getState().list?.items[0]).toBe(first);
    expect(host.asked("jobs.get")).toHaveLength(1);
    expect(host.asked("jobs.problems").at(-1)).toMatchObject({ offset: 1, limit: 999 });
  });

  test("another attempt is asked for", async () => {
    const { held, host, detail } = scene({ status: "processing", attempt: 1 });
    await detail.getState().load();
    held.job = later(held.job, { attempt: 2 });
    await detail.getState().follow(held.job);
    expect(host.asked("jobs.get")).toHaveLength(2);
  });

  test("at its end all is read anew: what is found over the whole file may stand anywhere", async () => {
    const { held, detail, problems } = scene({ status: "processing" }, [buildProblem(9, "value_has_letter")]);
    await detail.getState().load();
    held.kept = [buildProblem(3, "value_has_letter"), ...held.kept];
    held.job = later(held.job, { status: "completed", failedRows: 2 });
    await detail.getState().follow(held.job);
    expect(lines(problems)).toEqual([3, 9]);
    expect(detail.getState().detail?.job.status).toBe("completed");
  });

  test("of events that come faster than answers only the latest is followed", async () => {
    const { held, host, detail } = scene({ status: "processing" });
    await detail.getState().load();
    const before = host.asked("jobs.problems").length;
    const { follow } = detail.getState();
    await Promise.all([1, 2, 3, 4, 5].map((failedRows) => follow(later(held.job, { failedRows }))));
    await new Promise((turn) => setTimeout(turn, 20));
    expect(host.asked("jobs.problems").length - before).toBe(2);
  });

  test("new problems while another part is on its way do not come behind those of the part before", async () => {
    const part = (row: number, lines: number[]) =>
      lines.map((line) => buildProblem(line, "value_has_letter", { row }));
    const { problems } = scene({ status: "processing" }, [
      ...part(1, [10, 11]),
      ...part(2, [20, 21, 22, 23]),
    ]);
    await problems.getState().show({ severity: "error", code: null, cell: 1 });
    const shown = problems.getState().show({ severity: "error", code: null, cell: 2 });
    await problems.getState().extend();
    await shown;
    expect(lines(problems)).toEqual([20, 21, 22, 23]);
  });

  test("nothing more is asked once a thousand are shown", async () => {
    const many = Array.from({ length: 1000 }, (_, i) => buildProblem(i + 2, "value_has_letter"));
    const { held, host, detail } = scene({ status: "processing" }, many);
    await detail.getState().load();
    await detail.getState().follow(later(held.job, { failedRows: 48_210 }));
    expect(host.asked("jobs.problems")).toHaveLength(1);
  });
});

describe("the problems that are shown", () => {
  const kept = [
    buildProblem(5, "value_has_letter"),
    buildProblem(6, "date_missing", { row: 17 }),
    buildProblem(7, "negative_value"),
  ];

  test.each([
    [{ severity: "error", code: null, cell: null }, [5, 6]],
    [{ severity: "error", code: "date_missing", cell: null }, [6]],
    [{ severity: "error", code: null, cell: 17 }, [6]],
    [{ severity: "warning", code: null, cell: null }, [7]],
  ] as const)("%j", async (query, expected) => {
    const { problems } = scene({}, kept);
    await problems.getState().show(query);
    expect(lines(problems)).toEqual(expected);
  });

  test("those of the other severity are gone at once, those of the same stay until the others come", async () => {
    const { problems } = scene({}, kept);
    await problems.getState().reload();
    const narrowed = problems.getState().show({ severity: "error", code: "date_missing", cell: null });
    expect(lines(problems)).toEqual([5, 6]);
    await narrowed;
    const others = problems.getState().show({ severity: "warning", code: null, cell: null });
    expect(problems.getState().list).toBeNull();
    await others;
    expect(lines(problems)).toEqual([7]);
  });
});
