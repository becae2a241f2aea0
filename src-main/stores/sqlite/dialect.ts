import type { Dialect } from "../sql-database";

/** SQLite keeps milliseconds; three zeros make its times sort and read like MySQL's. */
const FORMAT = "'%Y-%m-%d %H:%M:%f000'";

export const sqliteDialect: Dialect = {
  kind: "sqlite",
  now: `strftime(${FORMAT}, 'now')`,
  nowPlus: (seconds) => `strftime(${FORMAT}, 'now', (${seconds}) || ' seconds')`,
  forUpdate: "",
};
