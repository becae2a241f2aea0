import { describe, expect, it } from "vitest";
import { createChanges } from "../../../src-main/feed/changes";
import { CHANGES_AT_MOST } from "../../../src-main/ports/job-store";
import type { Job } from "../../../src-shared/jobs/job";
import { Failure } from "../../../src-shared/failure";
import { jobRow } from "../../support/fakes/job-row";

const at = (second: string) => `2025-11-25 14:00:${second}.000000`;

/** A store's jobs by their stamps, and what it was asked. */
function stamped() {
  let now = at("00");
  const jobs = new Map<string, Job>();
  const asked: (string | null)[] = [];
  const stamp = (name: string, updatedAt: string) => jobs.set(name, jobRow({ batchId: name, updatedAt }));
  const changedSince = (since: string | null) => {
    asked.push(since);
    const found = [...jobs.values()].filter((job) => since !== null && job.updatedAt >= since);
    found.sort((a, b) => a.updatedAt.localeCompare(b.updatedAt));
    return Promise.resolve({ now, jobs: found.slice(0, CHANGES_AT_MOST) });
  };
  return { asked, stamp, changedSince, clock: (time: string) => (now = time) };
}

async function told(changes: ReturnType<typeof createChanges>): Promise<string[]> {
  const names: string[] = [];
  const count = await changes.tell((job) => {
    names.push(job.batchId);
    return Promise.resolve();
  });
  expect(count).toBe(names.length);
  return names;
}

describe("changes", () => {
  it("begin with the first look: what was there before is no news", async () => {
    const store = stamped();
    store.stamp("old", at("00"));
    expect(await told(createChanges(store))).toEqual([]);
    expect(store.asked).toEqual([null]);
  });

  it("are asked for with an overlap of ten seconds, and told once", async () => {
    const store = stamped();
    const changes = createChanges(store);
    store.clock(at("20"));
    await told(changes);
    store.stamp("a", at("19"));
    expect(await told(changes)).toEqual(["a"]);
    expect(store.asked.at(-1)).toBe(at("10"));
    expect(await told(changes)).toEqual([]);
    store.stamp("a", at("21"));
    store.stamp("late", at("15"));
    expect(await told(changes)).toEqual(["late", "a"]);
    store.clock(at("40"));
    expect(await told(changes)).toEqual([]);
    expect(await told(changes)).toEqual([]);
    expect(store.asked.at(-1)).toBe(at("30"));
  });

  it("of more jobs than one answer holds are all told", async () => {
    const store = stamped();
    const changes = createChanges(store);
    await told(changes);
    const names = Array.from({ length: 1234 }, (_, n) => `job-${n}`);
    names.forEach((name, n) => store.stamp(name, `2025-11-25 14:00:01.${String(n).padStart(6, "0")}`));
    expect(await told(changes)).toEqual(names);
    expect(await told(changes)).toEqual([]);
  });

  it("stamped alike past what an answer holds do not keep the feed asking for ever", async () => {
    const store = stamped();
    const changes = createChanges(store);
    await told(changes);
    for (let n = 0; n < CHANGES_AT_MOST + 1; n++) store.stamp(`job-${n}`, at("01"));
    expect(await told(changes)).toHaveLength(CHANGES_AT_MOST);
  });

  it("whose telling failed are told at the next look, and no other twice", async () => {
    const store = stamped();
    const changes = createChanges(store);
    await told(changes);
    for (const name of ["a", "b", "c"]) store.stamp(name, at("01"));
    const first: string[] = [];
    const failing = changes.tell((job) => {
      if (job.batchId === "b") return Promise.reject(new Failure("store_lost"));
      first.push(job.batchId);
      return Promise.resolve();
    });
    await expect(failing).rejects.toMatchObject({ code: "store_lost" });
    expect(first).toEqual(["a"]);
    expect(await told(changes)).toEqual(["b", "c"]);
  });
});
