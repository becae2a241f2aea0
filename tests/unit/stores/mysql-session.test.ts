import { describe, expect, it } from "vitest";
import { whyNotServing } from "../../../src-main/stores/mysql/session";

const rows = (values: Record<string, string>) =>
  Object.entries(values).map(([Variable_name, Value]) => ({ Variable_name, Value }));

describe("whyNotServing", () => {
  it.each([
    ["a plain server", { read_only: "OFF", log_bin: "OFF", binlog_format: "MIXED" }, {}, null],
    [
      "MariaDB without a cluster, which says wsrep_ready = OFF",
      { wsrep_on: "OFF" },
      { wsrep_ready: "OFF" },
      null,
    ],
    ["a Galera node in the cluster", { wsrep_on: "ON" }, { wsrep_ready: "ON" }, null],
    ["a Galera node without a quorum", { wsrep_on: "ON" }, { wsrep_ready: "OFF" }, "wsrep_ready = OFF"],
    ["a replica", { read_only: "ON" }, {}, "read_only = ON"],
    ["a replica by number", { read_only: "1" }, {}, "read_only = ON"],
    [
      "a group replication secondary",
      { read_only: "OFF", super_read_only: "ON" },
      {},
      "super_read_only = ON",
    ],
    [
      "statement binlogging, which refuses READ COMMITTED writes",
      { log_bin: "ON", binlog_format: "STATEMENT" },
      {},
      "binlog_format = STATEMENT; ROW or MIXED is needed.",
    ],
    ["statement format without a binlog", { log_bin: "OFF", binlog_format: "STATEMENT" }, {}, null],
    ["row binlogging", { log_bin: "ON", binlog_format: "ROW" }, {}, null],
  ])("%s", (_, variables, status, reason) => {
    const why = whyNotServing(rows(variables), rows(status));
    expect(why?.params["reason"] ?? null).toBe(reason);
  });

  it("passes a read-only server by for the time being, a wrong binlog for good", () => {
    expect(whyNotServing(rows({ read_only: "ON" }), [])).toMatchObject({
      code: "store_read_only",
      retryable: true,
    });
    const statement = rows({ log_bin: "ON", binlog_format: "STATEMENT" });
    expect(whyNotServing(statement, [])).toMatchObject({ code: "store_error", retryable: false });
  });
});
