import { describe, expect, it } from "vitest";
import { judgeClock } from "../../../src-main/doctor/checks/clock";
import { judgeConnections } from "../../../src-main/doctor/checks/connections";
import { judgeDisk } from "../../../src-main/doctor/checks/disk";
import { judgeOthers } from "../../../src-main/doctor/checks/other-runners";
import { judgeRunner } from "../../../src-main/doctor/checks/runner";
import { judgeSpool } from "../../../src-main/doctor/checks/spool";
import { checks } from "../../../src-main/doctor/checks";
import { healthChecks } from "../../../src-shared/contract/doctor";

it("every check of the contract is made once, in its order, after those that it needs", () => {
  expect(checks.map(({ id }) => id)).toEqual(healthChecks);
  checks.forEach(({ after }, at) => {
    for (const needed of after) expect(healthChecks.indexOf(needed)).toBeLessThan(at);
  });
});

describe("the clock", () => {
  it.each([
    [0, "clock_right", {}],
    [60_000, "clock_right", { seconds: 60 }],
    [61_000, "clock_off", { seconds: 61, direction: "ahead of" }],
    [-3_600_000, "clock_off", { seconds: 3600, direction: "behind" }],
  ])("%d ms ahead is %s", (aheadMs, said, params) => {
    expect(judgeClock(aheadMs)).toMatchObject({ said, params });
  });
});

describe("connections", () => {
  const server = { used: 10, limit: 151 };
  it.each([
    [{ used: 2, limit: 0 }, server, "connections_free"],
    [{ used: 7, limit: 10 }, server, "connections_free"],
    [{ used: 8, limit: 10 }, server, "connections_near_limit"],
    [{ used: 1, limit: 1 }, server, "connections_near_limit"],
    [{ used: 1, limit: 5 }, server, "connections_too_few"],
    [{ used: 1, limit: 0 }, { used: 121, limit: 151 }, "connections_near_limit"],
  ])("user %o, server %o: %s", (user, of, said) => {
    expect(judgeConnections({ user, server: of })).toMatchObject({ said });
  });
});

describe("free space", () => {
  const plenty = 10_000_000_000;
  it.each([
    [plenty, plenty, 0, "disk_room"],
    [499_999_999, null, 0, "disk_low"],
    [49_999_999, null, 0, "disk_out"],
    [plenty, 49_999_999, 0, "disk_out"],
    // Half a gigabyte is enough where nothing waits, and not for four times what waits.
    [plenty, 600_000_000, 0, "disk_room"],
    [plenty, 600_000_000, 100_000_000, "disk_low"],
  ])("%d of the data folder, %d of the store, %d wait: %s", (spoolFree, storeFree, waiting, said) => {
    expect(judgeDisk({ spoolFree, storeFree, waiting })).toMatchObject({ said });
  });
});

describe("who imports here", () => {
  const holder = { machine: "desk", person: "Ann", pid: 7, what: "work" };
  it.each([
    [{ held: false, holder: null, waiting: 0, heard: false }, "runner_not_needed"],
    [{ held: false, holder: null, waiting: 2, heard: null }, "runner_missing"],
    [{ held: true, holder, waiting: 2, heard: false }, "runner_unheard"],
    [{ held: true, holder, waiting: 2, heard: null }, "runner_alive"],
    [{ held: true, holder: null, waiting: 0, heard: true }, "runner_alive"],
  ])("%o: %s", (seen, said) => {
    expect(judgeRunner(seen)).toMatchObject({ said });
  });
});

it("names the silent computers, when they were last heard, and what waits for them", () => {
  const silent = [
    { machine: "LDS-014", person: "Ann", lastHeardAt: "2025-11-25 14:02:09.000000", waitingJobs: 2 },
    { machine: "LDS-015", person: "", lastHeardAt: null, waitingJobs: 1 },
  ];
  expect(judgeOthers(silent)).toMatchObject({
    result: "warning",
    params: {
      count: "3 imports",
      machines: "LDS-014, last heard 2025-11-25 14:02 UTC, LDS-015, never heard",
    },
  });
  expect(judgeOthers([])).toMatchObject({ result: "ok" });
});

describe("the data folder", () => {
  const well = {
    ...{ notWritable: null, openToOthers: [], abandoned: 0, unreadable: 0 },
    ...{ freeBytes: 1, held: false, holder: null },
  };
  it.each([
    [{}, "spool_in_order"],
    [{ abandoned: 1 }, "spool_parts_left"],
    [{ abandoned: 1, unreadable: 1 }, "spool_unreadable"],
    [{ unreadable: 1, openToOthers: ["a.bytes"] }, "spool_open_to_others"],
    [{ openToOthers: ["a.bytes"], notWritable: "EACCES" }, "spool_readonly"],
  ])("%o: %s", (change, said) => {
    expect(judgeSpool({ ...well, ...change }, 3)).toMatchObject({ said });
  });
});
