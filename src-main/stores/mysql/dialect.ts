import type { Dialect } from "../sql-database";

export const mysqlDialect: Dialect = {
  kind: "mysql",
  now: "UTC_TIMESTAMP(6)",
  nowPlus: (seconds) => `UTC_TIMESTAMP(6) + INTERVAL (${seconds}) SECOND`,
  forUpdate: " FOR UPDATE",
};
