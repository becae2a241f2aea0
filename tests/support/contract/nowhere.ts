import type { MysqlSettings } from "../../../src-shared/contract/store-settings";

/** A server that is not there: nobody listens at port 1. */
export const nowhere: MysqlSettings = {
  kind: "mysql",
  hosts: [{ host: "127.0.0.1", port: 1 }],
  ...{ database: "m", user: "ann", tls: "off" },
};
