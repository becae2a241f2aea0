import { describe, expect, it } from "vitest";
import type { JobEnd } from "../../../src-main/ports/job-store";
import type { JobRun } from "../../../src-main/ports/run-job";
import { startRunner } from "../../../src-main/queue/runner";
import type { RunnerOptions } from "../../../src-main/queue/runner-tools";
import { Failure } from "../../../src-shared/failure";
import { settled } from "../../support/fakes/fake-clock";
import { fakeQueue, me } from "../../support/queue/fake-queue";

const done: JobEnd = { status: "completed", totalRows: 1, errorCode: null, errorParams: {} };
const other = { ...me, pid: 2, what: "work" };

/** A runner whose runs end when they are told to, or at once. */
function runner(
  { parallel = 2, ...given }: Partial<RunnerOptions> & { readonly parallel?: number } = {},
  work: (run: JobRun) => Promise<JobEnd> = () => Promise.resolve(done),
) {
  const queue = fakeQueue(work);
  queue.parallel = parallel;
  const stop = new AbortController();
  const options: RunnerOptions = { limit: Infinity, until: "stopped", only: null, ...given };
  return { queue, stop, start: () => startRunner(queue.tools, options, stop.signal) };
}

/** A run that goes on until its process stops. */
const untilStopped = ({ signal }: JobRun): Promise<JobEnd> =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(new DOMException("aborted", "AbortError"));
    });
  });

describe("a runner", () => {
  it("until idle: clears up, runs what there is, frees the spool, and ends", async () => {
    const { queue, start } = runner({ until: "idle", parallel: 1 });
    queue.add("a", "b");
    await start().ended;
    expect(queue.calls.filter((call) => !call.startsWith("insertPending"))).toEqual([
      ...["remove parts", "takeOver", "heartbeat 2", "claim a", "finish a completed", "mark a completed"],
      ...["claim b", "finish b completed", "mark b completed", "release"],
    ]);
  });

  it("until stopped: waits for more, and takes what comes at once when it is told", async () => {
    const { queue, stop, start } = runner();
    const running = start();
    await running.firstLook;
    queue.add("late");
    running.poke();
    await settled();
    expect(queue.rows.get("late")?.status).toBe("completed");
    queue.add("later");
    await queue.clock.advance(1000);
    expect(queue.rows.get("later")?.status).toBe("completed");
    stop.abort();
    await running.ended;
    expect(queue.calls.at(-1)).toBe("release");
  });

  it("that is stopped gives its jobs back before it frees the spool", async () => {
    const { queue, stop, start } = runner({}, untilStopped);
    queue.add("a", "b", "c");
    const running = start();
    await settled();
    expect(running.running()).toBe(2);
    stop.abort();
    await running.ended;
    expect(queue.calls.slice(-3)).toEqual(["giveBack a interrupted", "giveBack b interrupted", "release"]);
    expect(running.state()).toEqual({ here: false, holder: null });
  });

  it("lets a run know within a second that somebody asked its job to stop, and no other run", async () => {
    const cancelled: string[] = [];
    const { queue, stop, start } = runner({}, (run) => {
      run.cancelled.addEventListener("abort", () => cancelled.push(run.job.batchId));
      return untilStopped(run);
    });
    queue.add("a", "b");
    const running = start();
    await settled();
    queue.asked = [queue.rows.get("b")?.id ?? 0];
    await queue.clock.advance(1000);
    expect(cancelled).toEqual(["b"]);
    stop.abort();
    await running.ended;
  });

  it("beside another process says who holds the spool, and takes over when it is free", async () => {
    const { queue, stop, start } = runner();
    queue.add("a");
    queue.heldBy = other;
    const running = start();
    await running.firstLook;
    expect(running.state()).toEqual({ here: false, holder: other });
    expect(queue.calls).toEqual([]);
    queue.heldBy = null;
    await queue.clock.advance(1000);
    expect(running.state()).toEqual({ here: true, holder: me });
    expect(queue.rows.get("a")?.status).toBe("completed");
    stop.abort();
    await running.ended;
  });
});

describe("a store that fails a runner", () => {
  it("and is not ready: nothing is asked of it until it is", async () => {
    const { queue, stop, start } = runner();
    queue.add("a");
    queue.ready = false;
    const running = start();
    await queue.clock.advance(5000);
    expect(queue.calls).toEqual(["remove parts"]);
    queue.ready = true;
    await queue.clock.advance(1000);
    expect(queue.rows.get("a")?.status).toBe("completed");
    stop.abort();
    await running.ended;
  });

  it.each([
    ["store_lost", ["watch store_lost"]],
    ["store_busy", []],
  ] as const)("by %s in a claim: the queue goes on when it can", async (code, watched) => {
    const { queue, stop, start } = runner();
    queue.add("a");
    queue.fails.set("claim", new Failure(code));
    const running = start();
    await settled();
    queue.fails.clear();
    queue.ready = true;
    await queue.clock.advance(1000);
    expect(queue.calls.filter((call) => call.startsWith("watch"))).toEqual(watched);
    expect(queue.rows.get("a")?.status).toBe("completed");
    stop.abort();
    await running.ended;
  });

  it.each(["store_lost", "store_busy"] as const)(
    "by %s when it is told how a run ended: it is told at a later look, and the job runs again",
    async (code) => {
      let runs = 0;
      const { queue, stop, start } = runner({}, () =>
        ++runs === 1 ? Promise.reject(new Failure("unexpected")) : Promise.resolve(done),
      );
      queue.add("a");
      queue.fails.set("giveBack", new Failure(code));
      const running = start();
      await settled();
      expect(queue.rows.get("a")?.status).toBe("processing");
      queue.fails.clear();
      queue.ready = true;
      await queue.clock.advance(1000);
      expect([runs, queue.rows.get("a")?.status]).toEqual([2, "completed"]);
      stop.abort();
      await running.ended;
    },
  );

  it("for a reason that nobody foresaw ends it, its spool free and its end told", async () => {
    const { queue, start } = runner();
    queue.fails.set("insertPending", new TypeError("oh"));
    const running = start();
    await expect(running.ended).rejects.toThrow("oh");
    await running.firstLook;
    expect(queue.calls.at(-1)).toBe("release");
  });
});
